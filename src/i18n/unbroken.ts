/** As Danish and as Swedish write it. */
const DATE = /\b(\d{2}|\d{4})-(\d{2})-(\d{4}|\d{2})\b/g

/** For the screen: a date is never broken over two lines. Its hyphens become ones that do not break. */
export const unbroken = (text: string): string => text.replace(DATE, '$1\u2011$2\u2011$3')
