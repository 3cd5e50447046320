import { isRefusedToken } from './provider-failure.ts';
import type { Claims } from './claims.ts';
import type { Provider } from './provider.ts';
import type { Proof } from './sessions.ts';

/**
 * What the provider now says where it said who has which role; undefined when it says no more than that the person is
 * still welcome. `keep` stores new tokens at once: the provider takes the old ones no more.
 * @throws the errors of openid-client.
 */
export async function askAgain(
  provider: Provider,
  proof: Proof,
  keep: (proof: Proof) => void,
): Promise<Claims | undefined> {
  const { refreshToken, subject, source } = proof;
  const renew = async (token: string) => {
    const tokens = await provider.renew(token, subject);
    const { accessToken, refreshToken: next = token } = tokens;
    keep({ ...proof, accessToken, refreshToken: next });
    return tokens;
  };
  // What only an ID token says is said again in a new one.
  if (source === 'id-token' && refreshToken !== undefined) return (await renew(refreshToken)).idClaims;
  const userInfo = await provider.findUserInfo(proof).catch(async (error: unknown) => {
    if (!isRefusedToken(error) || refreshToken === undefined) throw error;
    return provider.findUserInfo(await renew(refreshToken));
  });
  return source === 'userinfo' ? userInfo : undefined;
}
