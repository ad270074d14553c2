// What the people of the tests know, by the names of the catalogue.

export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

// A family with a baby of ten days and a daughter of four years.
export const family = {
  nsw_resident: "true",
  new_baby: "born",
  birth_date: inDays(-10),
  birth_needs_registering: "true",
  birthplace: "nsw",
  birth_told_by: "both_parents",
  other_parent_cannot_sign: "false",
  parents_cannot_register: "false",
  moved_house: "false",
  baby_name: "Mai Nguyễn",
  hospital_or_place_of_birth: "Westmead Hospital",
  date_of_birth: "1994-03-08",
  "children-0-date_of_birth": inDays(-4.5 * 365),
  "children-more": "false",
};

// The smallest file that is a PDF.
export const paper = {
  name: "birth-notice.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
};
