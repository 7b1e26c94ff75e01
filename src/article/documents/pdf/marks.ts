/** What a line's first and last characters tell about where paragraphs begin. */
export const stops = (text: string): boolean => /[.!?:…](?:["'”’»)\]]*(?:\d{1,3})?)$/.test(text);

export const startsLower = (text: string): boolean => /^["'“‘«([]?\p{Ll}/u.test(text);

export const isBullet = (text: string): boolean =>
  /^(?:[•▪◦‣●○■]|[-–*]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/.test(text);

/** "VOA: ...", "ORLA BRANDT: ..." */
export const startsTurn = (text: string): boolean =>
  /^[A-Z][\p{L}.'’-]{0,30}(?: [A-Z][\p{L}.'’-]{0,30}){0,3}:(?:\s|$)/u.test(text);
