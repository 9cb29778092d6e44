/** The anchor of a pitfall on the page of all of them: `P16` stands at `#p16`. */
export function pitfallAnchor(id: string): string {
  return id.toLowerCase();
}
