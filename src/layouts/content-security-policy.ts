/**
 * What the browser may load for a page: only what this site serves, and nothing that stands in the page itself. Who may
 * frame the page a document cannot say: that is a header of the web server.
 * https://www.w3.org/TR/CSP3/#meta-element
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "manifest-src 'self'",
  // Pagefind's index is searched by WebAssembly, from the search box on every page.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
].join(';');
