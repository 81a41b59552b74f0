import { describe, expect, test } from "vitest";
import { LARGEST_PEOPLE_FILE, readPeopleFile } from "@/lib/checks/people-file";

const read = (text: string) => readPeopleFile(Buffer.from(text));
const HEAD = "name,e-mail,duties,region\n";
const good = { unread: [], repeats: null };
const ada = {
  name: "Ada Lovell",
  email: "ada@example.test",
  duties: ["supplier"],
  region: null,
  ...good,
};

describe("a file that can be read", () => {
  test.each([
    [
      "as a spreadsheet saves it",
      "\uFEFFName,E-mail,Duties,Region\r\nAda Lovell,ada@example.test,Supplier contributor,\r\n",
    ],
    ["with keys instead of names", `${HEAD}Ada Lovell,ada@example.test,supplier,`],
    [
      "columns in another order, one more, spaces",
      "Duty, Email address ,Note,NAME\nsupplier, ada@example.test ,x, Ada Lovell \n",
    ],
    ["old line ends", `${HEAD}Ada Lovell,ada@example.test,supplier,\r`.replaceAll("\n", "\r")],
  ])("%s", (_, text) => {
    expect(read(text)).toEqual({ rows: [{ row: 2, ...ada }], faults: [] });
  });

  test("quotes, commas, several duties, a region, empty rows between", () => {
    const text = `${HEAD}"Lovell, Ada ""The Boss""",a@b.co,Auditor; dos-lead,London\n\n,,,\nBen,b@b.co,auditor\n`;
    expect(read(text).rows).toEqual([
      {
        row: 2,
        name: 'Lovell, Ada "The Boss"',
        email: "a@b.co",
        duties: ["auditor", "dos-lead"],
        region: "london",
        ...good,
      },
      { row: 5, name: "Ben", email: "b@b.co", duties: ["auditor"], region: null, ...good },
    ]);
  });

  test("what is missing or malformed in a person is left for the domain to say", () => {
    expect(read(`${HEAD},nobody,,`)).toEqual({
      rows: [{ row: 2, name: "", email: "nobody", duties: [], region: null, ...good }],
      faults: [],
    });
  });
});

describe("every fault is told with its row", () => {
  test("several in one file, several in one row", () => {
    const text = `${HEAD}A,a@b.co,boss; king,Wales\nB,B@b.co,supplier,\nC,b@B.co ,supplier,\nD,d@b.co,supplier,,E\n`;
    const { rows, faults } = read(text);
    expect(rows).toMatchObject([
      { row: 2, name: "A", duties: [], region: null, unread: ["duties", "region"], repeats: null },
      { row: 3, name: "B", duties: ["supplier"], ...good },
      { row: 4, name: "C", duties: ["supplier"], unread: [], repeats: 3 },
      { row: 5, name: "D", duties: ["supplier"], ...good },
    ]);
    expect(faults).toEqual([
      { row: 2, text: "There is no duty “boss”" },
      { row: 2, text: "There is no duty “king”" },
      { row: 2, text: "There is no region “Wales”" },
      { row: 4, text: "The e-mail address is in row 3 already" },
      { row: 5, text: "It has more cells than the headings. Put a name with a comma in quotes" },
    ]);
  });

  test.each([
    ["nothing", "", "Choose a CSV file"],
    ["headings alone", HEAD, "holds no people"],
    ["no headings", "Ada,ada@example.test,supplier\n", "Missing: name, e-mail, duties"],
    ["an open quote", `${HEAD}"Ada,ada@example.test,supplier\n`, "cannot be read as CSV"],
    ["too many", `${HEAD}${"A,a@b.co,supplier,\n".repeat(10_001)}`, "holds 10001 people"],
    ["too large", "x".repeat(LARGEST_PEOPLE_FILE + 1), "2 MB or smaller"],
    ["a workbook", "PK\u0003\u0004\0\0", "CSV UTF-8"],
  ])("%s", (_, text, words) => {
    const { rows, faults } = read(text);
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: null });
    expect(faults[0]?.text).toContain(words);
  });

  test("two columns for the same are refused, by name, with what is missing beside", () => {
    const text = "E-mail,Name,Email address,duty,Duties\na@b.co,Ada,c@d.co,supplier,auditor\n";
    expect(read(text)).toEqual({
      rows: [],
      faults: [
        {
          row: null,
          text: "The first row has 2 columns for e-mail: “E-mail”, “Email address”. Leave one of them",
        },
        {
          row: null,
          text: "The first row has 2 columns for duties: “duty”, “Duties”. Leave one of them",
        },
      ],
    });
    const both = read("region,Region,name,duties\nlondon,,Ada,supplier\n").faults;
    expect(both.map(({ text: words }) => words)).toEqual([
      "The first row must hold the headings name, e-mail, duties and region. Missing: e-mail",
      "The first row has 2 columns for region: “region”, “Region”. Leave one of them",
    ]);
  });

  test("another encoding", () => {
    const latin = Buffer.from(`${HEAD}Zo\u00EB,z@b.co,supplier,\n`, "latin1");
    expect(readPeopleFile(latin).faults[0]?.text).toContain("CSV UTF-8");
  });
});
