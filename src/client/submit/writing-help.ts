import type { PrivacyCheck } from './privacy-check.ts';

/**
 * What helps somebody who writes: the privacy check and bottlenecks that are alike. Both weigh more than the form, so
 * they come when somebody starts to type, and again later when that fails.
 */
export function createWritingHelp(form: HTMLFormElement) {
  const others: (() => Promise<unknown>)[] = [];
  let privacy: Promise<PrivacyCheck> | undefined;
  let similar: Promise<{ update(): void }> | undefined;

  return {
    /** Something was typed. */
    update,
    /** Everything was put back, or taken away. */
    refresh(): void {
      update();
      loadPrivacy().then(
        ({ check }) => check(),
        () => undefined,
      );
    },
    /** @throws when the check cannot be loaded: nothing is sent without it. */
    async findErrors(): Promise<Record<string, string>> {
      return (await loadPrivacy()).findErrors();
    },
    /** What else somebody will need who types. */
    alsoLoad(load: () => Promise<unknown>): void {
      others.push(load);
    },
  };

  function update(): void {
    for (const load of others.splice(0)) load().catch(() => others.push(load));
    loadPrivacy().catch(() => undefined);
    loadSimilar().then(
      (loaded) => loaded.update(),
      () => undefined,
    );
  }

  function loadPrivacy(): Promise<PrivacyCheck> {
    return (privacy ??= import('./privacy-check.ts').then(
      ({ createPrivacyCheck }) => createPrivacyCheck(form),
      (error: unknown) => {
        privacy = undefined;
        throw error;
      },
    ));
  }

  function loadSimilar(): Promise<{ update(): void }> {
    return (similar ??= import('./similar.ts').then(
      ({ createSimilar }) => createSimilar(form),
      (error: unknown) => {
        similar = undefined;
        throw error;
      },
    ));
  }
}
