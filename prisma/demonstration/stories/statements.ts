/** What signers of the demonstration write. */
export const STATEMENTS = {
  research:
    "Scope and role are agreed with the supplier, and the contacts on both sides are known.",
  "dev-complete":
    "The functions in scope are built. I have seen the marked test script and its simulator reports.",
  "end-to-end-test": "The formal test was run with a counterpart on INT and passed. I was there.",
  scal: "The SCAL is complete and signed for the supplier. Every No has a mitigation that I accept.",
  tcc: "On the evidence given here, this product in this version conforms to the standard in its role.",
  euocp:
    "The organisation has accepted the connection policy, and its signatory holds the authority named.",
  "business-live":
    "The first run on the day passed, and the service has been handed over to everyday support.",
} as const;
