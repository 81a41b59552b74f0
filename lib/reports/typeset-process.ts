// A process of its own that sets one document: asked on its standard input, it writes the PDF on its standard output, and ends.
import { text } from "node:stream/consumers";
import type { Typesetting } from "./typeset-beside.ts";
import { compilePdf } from "./typst-compiler.ts";

const { template, inputs, made } = JSON.parse(await text(process.stdin)) as Typesetting;
process.stdout.write(compilePdf(template, inputs, new Date(made)));
