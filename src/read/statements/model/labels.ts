/** Labels of the tagger, in the order of its classes. */
export const LABELS = ['outside', 'cue-begin', 'cue-inside', 'source', 'content'] as const;
export const LABEL = {
  outside: 0,
  cueBegin: 1,
  cueInside: 2,
  source: 3,
  content: 4,
} as const;
