/** What readers have now. */
export interface LiveSite {
  /** The commit that the site was made of; undefined when it does not say. */
  readCommit: () => Promise<string | undefined>;
  /** Whether this page has an annotation; undefined when it does not say. */
  isShown: (annotation: string) => Promise<boolean | undefined>;
  /** Whether somebody may be looking. */
  isVisible: () => boolean;
}

export const liveSite: LiveSite = {
  async readCommit() {
    try {
      const response = await fetch('/build.json', { cache: 'no-store' });
      const { commit } = (await response.json()) as { commit?: string | null };
      return commit ?? undefined;
    } catch {
      return undefined;
    }
  },
  async isShown(annotation) {
    try {
      const response = await fetch(location.pathname, { cache: 'no-store' });
      return response.ok ? (await response.text()).includes(`id="d-${annotation}"`) : undefined;
    } catch {
      return undefined;
    }
  },
  isVisible: () => document.visibilityState === 'visible',
};
