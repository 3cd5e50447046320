/** Whether a name or address, without a port, is always this machine. */
export function isLoopbackName(name: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(name);
}

/** The address of a connection; IPv4 may come in IPv6. */
export function isLoopbackAddress(address: string | undefined): boolean {
  return address !== undefined && /^(127(\.\d{1,3}){3}|::1)$/.test(address.replace(/^::ffff:/i, ''));
}

/**
 * The origin that a `Host` header names, when it is one of the three ways to write this machine; undefined else.
 * Whoever answers to other names has SPAAK_URL to say so.
 */
export function findLoopbackOrigin(host: string | undefined): string | undefined {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/.test(host)
    ? `http://${host}`
    : undefined;
}
