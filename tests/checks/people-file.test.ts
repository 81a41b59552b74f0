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
    [
      "too many",
      `${HEAD}${"A,a@b.co,supplier,\n".repeat(10_001)}`,
      "The file holds 10,001 people; at most 10,000 can",
    ],
    [
      "semicolons",
      "name;e-mail;duties;region\nAda;a@b.co;supplier;\n",
      "separated by semicolons: separate them by commas",
    ],
    ["tabs", "name\te-mail\tduties\tregion\n", "separated by tabs: separate them by commas"],
    ["too large", "x".repeat(LARGEST_PEOPLE_FILE + 1), "2 MB or smaller"],
    ["a workbook", "PK\u0003\u0004\0\0", "CSV UTF-8"],
  ])("%s", (_, text, words) => {
    const { rows, faults } = read(text);
    expect(rows).toEqual([]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ row: null });
    expect(faults[0]?.text).toContain(words);
  });

  test.each([
    ["in the first row of people", `${HEAD}"Ada,a@b.co,supplier\nBen,b@b.co,supplier\n`, 2],
    ["after whole rows, one empty", `${HEAD}A,a@b.co,supplier\n\nB,"b@b.co\n\n`, 4],
    ["in the headings", 'name,"e-mail,duties\nA,a@b.co,supplier\n', 1],
  ])("a quotation mark that none closes, %s", (_, text, row) => {
    expect(read(text)).toEqual({
      rows: [],
      faults: [
        {
          row,
          text: 'A quotation mark (") opens here and none closes it: add it, or leave it out',
        },
      ],
    });
  });

  test("a region beside duties without a DoS lead, and what a cell says in its own spelling", () => {
    const text = `${HEAD}A,a@b.co,Auditor; platforms,LONDON\nB,b@b.co,auditor;dos-lead,London\nC,c@b.co,Nonsense 0,London\nD,d@b.co,,London\n`;
    expect(read(text).faults).toEqual([
      {
        row: 2,
        text: "A region is only for a DoS lead, not for Auditor, Platforms and DNS: leave out “London”, or add the duty",
      },
      { row: 4, text: "There is no duty “Nonsense 0”" },
    ]);
  });

  test("two columns for the same are refused, by name, with what is missing beside", () => {
    const text = "E-mail,Name,Email address,duty,Duties\na@b.co,Ada,c@d.co,supplier,auditor\n";
    expect(read(text)).toEqual({
      rows: [],
      faults: [
        {
          row: null,
          text: "The first row has 2 columns for e-mail: “E-mail”, “Email address”. Keep only one of them",
        },
        {
          row: null,
          text: "The first row has 2 columns for duties: “duty”, “Duties”. Keep only one of them",
        },
      ],
    });
    const both = read("region,Region,name,duties\nlondon,,Ada,supplier\n").faults;
    expect(both.map(({ text: words }) => words)).toEqual([
      "The first row must hold the headings name, e-mail, duties and region. Missing: e-mail",
      "The first row has 2 columns for region: “region”, “Region”. Keep only one of them",
    ]);
  });

  test("another encoding", () => {
    const latin = Buffer.from(`${HEAD}Zo\u00EB,z@b.co,supplier,\n`, "latin1");
    expect(readPeopleFile(latin).faults[0]?.text).toContain("CSV UTF-8");
  });
});
