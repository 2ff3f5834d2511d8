/** The gallery: notes, other municipalities, exports, look-ups. */
export const gallery = {} as const
