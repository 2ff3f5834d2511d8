/** Coming in through FK Adgangsstyring, on pages of their own. */
export const fk = {
  notIn: 'Du kom ikke ind i KLIK',
  again: 'Log på igen',
  out: 'Du er logget ud',
  outText: 'Du er logget ud af KLIK. Luk browseren, hvis andre bruger den.',
} as const
