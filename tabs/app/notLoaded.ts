import type { Language } from '../host/host.js'

/** Not among the texts, which may be what is missing. */
const WORDS: Record<Language, { text: string; way: string }> = {
  da: { text: 'KLIK kunne ikke hentes. Tjek dit netværk, og prøv igen.', way: 'Prøv igen' },
  en: { text: 'KLIK could not be loaded. Check your network and try again.', way: 'Try again' },
  sv: {
    text: 'KLIK kunde inte hämtas. Kontrollera ditt nätverk och försök igen.',
    way: 'Försök igen',
  },
  fi: {
    text: 'KLIKiä ei voitu ladata. Tarkista verkkoyhteytesi ja yritä uudelleen.',
    way: 'Yritä uudelleen',
  },
}

/** The tab itself did not come: says so without any of it, with a way forward. */
export function sayNotLoaded(language: Language): void {
  const [box, text, way] = (['div', 'p', 'button'] as const).map((name) => document.createElement(name))
  if (!box || !text || !way) return
  box.setAttribute('role', 'alert')
  box.style.cssText = 'font-family: system-ui; max-width: 520px; margin: 48px auto; padding: 0 16px'
  text.textContent = WORDS[language].text
  way.textContent = WORDS[language].way
  way.addEventListener('click', () => window.location.reload())
  box.append(text, way)
  document.getElementById('root')?.replaceChildren(box)
}
