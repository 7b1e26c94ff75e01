/** Headings that stand before a colon and name no speaker ("Interview: “…”"). */
const LABEL =
  /^(?:interviews?|exclusive|opinion|analysis|live|update|updated|video|watch|photos?|audio|podcast|profile|explainer|factbox|feature|press release|fact check|timeline|breaking|editorial|comment|review|letters?|quote of the day|read also|read more|note|background|reminder|details|related|correction)$/i;

export const isLabel = (words: string): boolean => LABEL.test(words);
