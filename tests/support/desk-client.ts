/** What the desk answers, as far as a test looks at it. */
export type Answer = Record<string, unknown> & {
  number: string;
  code: string;
  state: string;
  draft: { text: object; digest: string };
  bottleneck?: { id: string };
};

export interface Asking {
  /** Of who is signed in. */
  cookie?: string;
  /** The ETag of what is changed. */
  version?: string;
}

/** Speaks to a desk as its pages do. */
export interface DeskClient {
  /** Sends JSON. `call` is a method and a path. @throws {Error} when it is refused. */
  ask(call: string, body?: object, asking?: Asking): Promise<{ headers: Headers; json: Answer }>;
  /** Resolves to the cookies of one of the invented people. */
  signIn(person: string): Promise<string>;
  /** Has a submission edited, agreed to and signed; resolves to the digest of what may be published. */
  bringToSignature(sent: { number: string; code: string }, changes: object): Promise<string>;
}

export function createDeskClient(origin: string): DeskClient {
  const ask: DeskClient['ask'] = async (call, body, { cookie, version } = {}) => {
    const [method = '', path = ''] = call.split(' ');
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...{ origin, 'content-type': 'application/json' },
        ...(cookie !== undefined && { cookie }),
        ...(version !== undefined && { 'if-match': version }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${call} was answered ${response.status}: ${text}`);
    return { headers: response.headers, json: (text === '' ? {} : JSON.parse(text)) as Answer };
  };
  const signIn: DeskClient['signIn'] = async (person) => {
    const { headers } = await ask('POST /api/auth/try', { person });
    const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    return cookies.join('; ');
  };
  return {
    ask,
    signIn,
    async bringToSignature({ number, code }, changes) {
      const [cookie, second] = [await signIn('redacteur-a'), await signIn('redacteur-b')];
      const at = `/api/desk/submissions/${number}`;
      const { headers, json } = await ask(`GET ${at}`, undefined, { cookie });
      const version = headers.get('etag') ?? '';
      const text = { ...json.draft.text, ...changes };
      const { digest } = (await ask(`PUT ${at}/text`, { text }, { cookie, version })).json.draft;
      await ask(`POST ${at}/propose`, { digest }, { cookie });
      await ask('POST /api/submissions/consent', { code, agree: true, digest });
      await ask(`POST ${at}/sign`, { digest }, { cookie: second });
      return digest;
    },
  };
}
