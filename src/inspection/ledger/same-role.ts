// Roles as they are compared: finder and verifier, finder and the team that checked. Pure.

/** Without regard to spaces, case and width. */
export function sameRole(a: string, b: string): boolean {
  const plain = (role: string) => role.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();
  return plain(a) === plain(b);
}
