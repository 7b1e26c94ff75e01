/** 0: done; 1: some of many articles failed; 2: bad input or misuse, or a fault of ours. */
export const EXIT = { done: 0, someFailed: 1, misuse: 2 } as const;
