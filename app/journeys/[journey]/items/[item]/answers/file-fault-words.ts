import type { FileFault } from "@/lib/checks/what-file-is";
import { acceptedEndings } from "@/lib/domain/accepted-files";
import type { Field } from "@/lib/domain/field";

/** Gives what was wrong with an uploaded file, and what to do. */
export function fileFaultWords(fault: FileFault, field: Field): string {
  const endings = acceptedEndings(field).map((ending) => ending.toUpperCase());
  const kinds =
    endings.length > 1
      ? `${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}`
      : endings.join("");
  switch (fault) {
    case "noFile":
      return "Select a file";
    case "empty":
      return "The selected file is empty";
    case "tooLarge":
      return "The selected file must be 25 MB or smaller; several large ones are sent one after the other";
    case "wrongType":
      return `The selected file must be a ${kinds}, in its content as well as in its name`;
    case "privateKey":
      return "The selected file holds a private key. It was not stored. Replace the key: it should never leave the machine it was made on";
    case "nameTooLong":
      return "The name of the selected file must be 255 characters or fewer";
    case "tooMany":
      return "Too many files are selected";
  }
}
