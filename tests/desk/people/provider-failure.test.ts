import * as oidc from 'openid-client';
import { expect, it } from 'vitest';
import {
  describeProviderFailure,
  isEndedGrant,
  isRefusedToken,
  isUnreachable,
} from '../../../src/desk/people/provider-failure.ts';

const toClientError = (code: string, cause?: unknown) =>
  Object.assign(new oidc.ClientError('geheim', { cause }), { code });
const toBodyError = (error: string) =>
  new oidc.ResponseBodyError('geheim', { cause: { error }, response: new Response('', { status: 400 }) });

it.each<[title: string, error: unknown, expected: string[], told: string]>([
  [
    'no connection',
    new TypeError('geheim', { cause: withCode('ECONNREFUSED') }),
    ['unreachable'],
    'TypeError ECONNREFUSED',
  ],
  ['no answer in time', toClientError('OAUTH_TIMEOUT'), ['unreachable'], 'ClientError OAUTH_TIMEOUT'],
  [
    'a server that fails',
    toClientError('OAUTH_X', new Response('', { status: 502 })),
    ['unreachable'],
    'ClientError OAUTH_X',
  ],
  ['a bare 401', toClientError('OAUTH_X', new Response('', { status: 401 })), ['refused'], 'ClientError OAUTH_X'],
  ['a 403', toClientError('OAUTH_X', new Response('', { status: 403 })), [], 'ClientError OAUTH_X'],
  ['an ended grant', toBodyError('invalid_grant'), ['ended'], 'ResponseBodyError invalid_grant'],
  ['a wrong client secret', toBodyError('invalid_client'), [], 'ResponseBodyError invalid_client'],
  ['a code of its own', toBodyError('geheim'), [], 'ResponseBodyError'],
  ['a mistake of ours', new TypeError('geheim'), [], 'TypeError'],
  ['no error', 'geheim', [], 'unknown'],
])('takes %s for what it is', (_, error, expected, told) => {
  const found = [
    isUnreachable(error) && 'unreachable',
    isRefusedToken(error) && 'refused',
    isEndedGrant(error) && 'ended',
  ].filter(Boolean);
  expect([found, describeProviderFailure(error)]).toEqual([expected, told]);
});

function withCode(code: string): Error {
  return Object.assign(new Error('geheim'), { code });
}
