// A plain word about what is not as it must be.
export function expect(holds, what) {
  if (!holds) throw new Error(what);
}
