/** Tells the name of a host, `api.test`, from a request, `GET /users`. */
export function isHost(name: string): boolean {
  return /^[\w.-]+$/.test(name);
}
