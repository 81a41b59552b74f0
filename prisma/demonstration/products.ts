/** The invented products and deployments of the demonstration. */
import type { ProductParticulars, SiteParticulars } from "./particulars.ts";
import {
  CALDER,
  FENWICK_BRIDGE,
  LARKFIELD,
  MERE_VALLEY,
  NORTHGATE,
  OLDCASTLE,
  SALTMARSH,
  TIDEWAY,
} from "./more-people.ts";

const BOOKS = "call handlers book a patient into a slot while they are still on the telephone";
const OFFERS =
  "the service offer slots that others book into, and see who comes, with the referral at hand";

const CONSUMER = {
  role: "consumer",
  standardVersion: "0.2.0 BETA",
  purpose: BOOKS,
  careSettings: ["111-provider", "out-of-hours-urgent-care"],
} as const;
const PROVIDER = {
  role: "provider",
  standardVersion: "0.2.0 BETA",
  purpose: OFFERS,
  careSettings: ["nhs-trust", "out-of-hours-urgent-care"],
} as const;

export const PRODUCTS = {
  triage: {
    ...CONSUMER,
    supplier: NORTHGATE,
    name: "Harbour Triage",
    version: "4.2",
    host: "harbour-triage",
    asid: "918204100011",
  },
  minors: {
    ...PROVIDER,
    supplier: NORTHGATE,
    name: "Harbour Minors",
    version: "1.4",
    host: "harbour-minors",
    asid: "918204100022",
  },
  /** Runs on the servers of the version before. */
  minorsNext: {
    ...PROVIDER,
    supplier: NORTHGATE,
    name: "Harbour Minors",
    version: "2.0",
    host: "harbour-minors",
    asid: "918204100077",
  },
  slots: {
    ...PROVIDER,
    supplier: NORTHGATE,
    name: "Harbour Slots",
    version: "2.0",
    host: "harbour-slots",
    asid: "918204100033",
  },
  online: {
    ...CONSUMER,
    supplier: NORTHGATE,
    name: "Harbour Online",
    version: "3.1",
    host: "harbour-online",
    asid: "918204100044",
  },
  triageNext: {
    ...CONSUMER,
    supplier: NORTHGATE,
    name: "Harbour Triage",
    version: "5.0",
    host: "harbour-triage-5",
    asid: "918204100055",
  },
  handover: {
    ...PROVIDER,
    supplier: NORTHGATE,
    name: "Harbour Handover",
    version: "1.0",
    host: "harbour-handover",
    asid: "918204100066",
  },
  reception: {
    ...PROVIDER,
    supplier: CALDER,
    name: "Calder Reception",
    version: "7.3",
    host: "reception",
    asid: "918204200011",
  },
  clinicBook: {
    ...PROVIDER,
    supplier: CALDER,
    name: "Calder Clinic Book",
    version: "2.4",
    host: "clinic-book",
    asid: "918204200022",
  },
  desk: {
    ...CONSUMER,
    supplier: LARKFIELD,
    name: "Larkfield Desk",
    version: "1.8",
    host: "desk",
    asid: "918204300011",
  },
  connect: {
    ...CONSUMER,
    supplier: LARKFIELD,
    name: "Larkfield Connect",
    version: "6.0",
    host: "connect",
    asid: "918204300022",
  },
  diary: {
    ...PROVIDER,
    supplier: TIDEWAY,
    name: "Tideway Diary",
    version: "3.0",
    host: "diary",
    asid: "918204400011",
  },
  utcBook: {
    ...PROVIDER,
    supplier: TIDEWAY,
    name: "Tideway UTC Book",
    version: "2.2",
    host: "utc-book",
    asid: "918204400022",
  },
} as const satisfies Record<string, ProductParticulars>;

export type ProductKey = keyof typeof PRODUCTS;

const AT_MERE_VALLEY = {
  organisation: MERE_VALLEY,
  region: "north-west",
  building: "Mere House",
} as const;
const AT_SALTMARSH = {
  organisation: SALTMARSH,
  region: "east-of-england",
  building: "Ground floor",
} as const;
const AT_OLDCASTLE = {
  organisation: OLDCASTLE,
  region: "london",
  building: "Contact centre",
} as const;
const AT_FENWICK = {
  organisation: FENWICK_BRIDGE,
  region: "midlands",
  building: "Entrance B",
} as const;

export interface DeploymentParticulars {
  readonly product: ProductParticulars;
  readonly site: SiteParticulars;
}

export const DEPLOYMENTS = {
  triageAtSaltmarsh: {
    product: PRODUCTS.triage,
    site: { ...AT_SALTMARSH, asid: "918205100011", dosServiceIds: ["2000010001"] },
  },
  triageAtMereValley: {
    product: PRODUCTS.triage,
    site: { ...AT_MERE_VALLEY, asid: "918205100022", dosServiceIds: ["2000020001", "2000020002"] },
  },
  minorsAtMereValley: {
    product: PRODUCTS.minors,
    site: { ...AT_MERE_VALLEY, asid: "918205100033", dosServiceIds: ["2000020003"] },
  },
  clinicBookAtMereValley: {
    product: PRODUCTS.clinicBook,
    site: { ...AT_MERE_VALLEY, asid: "918205200011", dosServiceIds: ["2000020004"] },
  },
  clinicBookAtSaltmarsh: {
    product: PRODUCTS.clinicBook,
    site: { ...AT_SALTMARSH, asid: "918205200022", dosServiceIds: ["2000010002"] },
  },
  connectAtOldcastle: {
    product: PRODUCTS.connect,
    site: { ...AT_OLDCASTLE, asid: "918205300011", dosServiceIds: ["2000030001"] },
  },
  connectAtMereValley: {
    product: PRODUCTS.connect,
    site: { ...AT_MERE_VALLEY, asid: "918205300022", dosServiceIds: ["2000020005"] },
  },
  utcBookAtFenwickBridge: {
    product: PRODUCTS.utcBook,
    site: { ...AT_FENWICK, asid: "918205400011", dosServiceIds: ["2000040001"] },
  },
} as const satisfies Record<string, DeploymentParticulars>;

export type DeploymentKey = keyof typeof DEPLOYMENTS;
