import { describe, expect, it } from "vitest";
import { judgeFile } from "@/lib/checks/what-file-is";
import type { Answers } from "@/lib/domain/answer";
import { filesIn } from "@/lib/domain/answer";
import { missingAnswers, problemsWithAnswers } from "@/lib/domain/answer-problems";
import { itemOf } from "@/lib/domain/find-in-pathway";
import { isFileField } from "@/lib/domain/field";
import { visibleFields } from "@/lib/domain/shown-fields";
import { isWorkingDay } from "@/lib/domain/working-days";
import { answersFor } from "@/prisma/demonstration/answers";
import { OTHERWISE } from "@/prisma/demonstration/answers-otherwise";
import { HOSTS_WITH_CERTIFICATE } from "@/prisma/demonstration/certificates";
import { fileStore } from "@/prisma/demonstration/make-file";
import type { Setting } from "@/prisma/demonstration/particulars";
import { intHost, liveHost } from "@/prisma/demonstration/particulars";
import { demonstrationPathway } from "@/prisma/demonstration/pathway-file";
import { DEPLOYMENTS, PRODUCTS } from "@/prisma/demonstration/products";

const pathway = demonstrationPathway();
const today = "2026-07-14";
const { keep, files } = fileStore();
const base = { pathway, today, draft: 1, keep };
const products: Setting[] = Object.values(PRODUCTS).map((product) => ({
  ...base,
  product,
  site: null,
}));
const deployments: Setting[] = Object.values(DEPLOYMENTS).map(({ product, site }) => ({
  ...base,
  product,
  site,
}));

/** Tells whether a field has been given at least one answer. */
const isGiven = (answers: Answers, field: string): boolean => (answers[field] ?? []).length > 0;

describe("answers of the demonstration", () => {
  it.each([...products, ...deployments].map((setting) => [nameOf(setting), setting] as const))(
    "are complete and of the right form for %s",
    (_name, setting) => {
      const scope = setting.site ? "deployment" : "product";
      const { role } = setting.product;
      const items = pathway.items.filter(
        (item) => item.scope === scope && item.appliesTo.includes(role),
      );
      const wrong = items.flatMap((item) => {
        const answers = answersFor(item, setting);
        const hidden = Object.keys(answers).filter(
          (key) => !visibleFields(item, answers, role).some((field) => field.key === key),
        );
        const problems = [
          ...problemsWithAnswers(item.fields, answers, role),
          ...missingAnswers(item, answers, role),
          ...hidden.map((field) => ({ field, problem: "hidden" })),
        ];
        return problems.map((problem) => ({ item: item.key, ...problem }));
      });
      expect(wrong).toEqual([]);
    },
  );

  it("answer every field of the pathway, also those asked only when not all is well", () => {
    const unanswered = pathway.items.flatMap((item) => {
      const settings = (item.scope === "product" ? products : deployments).filter((each) =>
        item.appliesTo.includes(each.product.role),
      );
      const given = settings.flatMap((each) => [
        answersFor(item, each),
        { ...answersFor(item, each), ...otherwise(item.key) },
      ]);
      return item.fields
        .filter(({ key }) => !given.some((answers) => isGiven(answers, key)))
        .map(({ key }) => `${item.key}.${key}`);
    });
    expect(unanswered).toEqual([]);
  });

  it.each(Object.keys(OTHERWISE))("are complete for %s when not all is well", (key) => {
    const item = itemOf(pathway, key);
    for (const setting of item.scope === "product" ? products : deployments) {
      const { role } = setting.product;
      if (!item.appliesTo.includes(role)) continue;
      const answers = { ...answersFor(item, setting), ...otherwise(key) };
      expect(problemsWithAnswers(item.fields, answers, role)).toEqual([]);
      expect(missingAnswers(item, answers, role)).toEqual([]);
      const shown = new Set(visibleFields(item, answers, role).map((field) => field.key));
      expect(
        Object.keys(answers).filter((each) => isGiven(answers, each) && !shown.has(each)),
      ).toEqual([]);
    }
  });

  it("use hosts that have a certificate, each of one product", () => {
    const hosts = [...products.map(intHost), ...deployments.map(liveHost)];
    const namesOn = (host: string) =>
      new Set(products.filter((each) => intHost(each) === host).map(({ product }) => product.name));
    expect(hosts.filter((host) => namesOn(host).size > 1)).toEqual([]);
    expect(new Set(deployments.map(liveHost)).size).toBe(deployments.length);
    expect(hosts.filter((host) => !HOSTS_WITH_CERTIFICATE.includes(host))).toEqual([]);
  });

  it("come with real files and no private key", () => {
    expect(pathway.items.flatMap((item) => item.fields).some(({ type }) => isFileField(type))).toBe(
      true,
    );
    const all = [...files.values()];
    expect(all.length).toBeGreaterThan(50);
    const text = all.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).join("\n");
    expect(text).not.toContain("PRIVATE KEY");
    const starts = {
      ".pdf": "%PDF-1.4",
      ".png": "\x89PNG",
      ".xlsx": "PK\u0003\u0004",
      ".html": "<!DOCTYPE html>",
    };
    for (const [ending, start] of Object.entries(starts)) {
      const some = all.filter(({ name }) => name.endsWith(ending));
      expect(some.length).toBeGreaterThan(0);
      for (const { bytes } of some)
        expect(Buffer.from(bytes).toString("latin1").startsWith(start)).toBe(true);
    }
  });

  it("come with files that would be taken from anybody who uploads them", async () => {
    const refused: unknown[] = [];
    for (const setting of [...products, ...deployments]) {
      const scope = setting.site ? "deployment" : "product";
      for (const item of pathway.items.filter((each) => each.scope === scope)) {
        if (!item.appliesTo.includes(setting.product.role)) continue;
        for (const [key, answers] of Object.entries(answersFor(item, setting))) {
          const field = item.fields.find((each) => each.key === key);
          for (const { sha256, name, mediaType } of filesIn(answers)) {
            const bytes = files.get(sha256)?.bytes ?? new Uint8Array();
            const judged = field && (await judgeFile(field, name, bytes));
            if (judged && "mediaType" in judged && judged.mediaType === mediaType) continue;
            refused.push({ item: item.key, name, mediaType, judged });
          }
        }
      }
    }
    expect(refused).toEqual([]);
  });

  it("name a working day for what was done lately", () => {
    const item = pathway.items.find(({ key }) => key === "first-contact");
    const [setting] = products;
    const date =
      item && setting && answersFor(item, { ...setting, today: "2026-12-29" })["contactDate"]?.[0];
    expect(date).toBe("2026-12-21");
    expect(isWorkingDay("2026-12-21")).toBe(true);
  });
});

function otherwise(item: string): Answers {
  const all: Readonly<Record<string, Answers>> = OTHERWISE;
  return all[item] ?? {};
}

function nameOf({ product, site }: Setting): string {
  return site
    ? `${product.name} at ${site.organisation.name}`
    : `${product.name} ${product.version}`;
}
