import type { SettingsView } from '../../src/contract/settings.js'
import type { NoticeGroup } from '../../src/domain/settings.js'
import { formatLongDay } from '../../src/i18n/format.js'
import type { Translator } from '../../src/i18n/translator.js'
import {
  banner,
  button,
  card,
  field,
  link,
  menu,
  title,
  titled,
  words,
  type Button,
  type Card,
} from './parts.js'

export type SettingsCardView = {
  settings: SettingsView
  today: string
  municipality: string | null
  settingsUrl: string
  notice?: string | null
}

/** Quiet, as the card offers it; other hours are chosen on the page. */
export const EVENING = 17
export const MORNING = 7

function how(t: Translator, { choices, digest }: SettingsView, group: NoticeGroup): string {
  const { where, when } = choices[group]
  if (where !== 'TEAMS') return t(`settings.how.${where}`)
  if (group === 'STATUS') return t('settings.where.TEAMS')
  const inDigest =
    digest !== 'NEVER' && (when === 'IN_DIGEST' || (group === 'DEADLINES' && digest === 'DAILY'))
  return t(inDigest ? 'settings.how.IN_DIGEST' : 'settings.how.AT_ONCE')
}

function quietWords(t: Translator, { quietFrom: from, quietTo: to }: SettingsView): string {
  return from === null || to === null || from === to
    ? t('settings.quiet.none')
    : t('settings.quiet.hours', { from, to })
}

function awayWords(
  t: Translator,
  { awayFrom, awayTo, deputyId, colleagues }: SettingsView,
  today: string,
): string {
  if (awayFrom === null || awayTo === null || awayTo < today) return t('settings.away.none')
  const days = { from: formatLongDay(t.language, awayFrom), to: formatLongDay(t.language, awayTo) }
  const deputy = colleagues.find(({ id }) => id === deputyId)
  return deputy ? t('settings.away.daysWith', { ...days, name: deputy.name }) : t('settings.away.days', days)
}

function actions(t: Translator, { settings, today, settingsUrl }: SettingsCardView): Button[] {
  const { version, digest, quietFrom, awayTo } = settings
  const isAway = awayTo !== null && awayTo >= today
  const wanted = digest === 'DAILY' ? 'NEVER' : 'DAILY'
  return [
    titled(
      t(wanted === 'DAILY' ? 'card.settings.daily' : 'card.settings.noDigest'),
      button(t, 'settings.digest', { version, digest: wanted }),
    ),
    titled(
      t(quietFrom === null ? 'card.settings.quiet' : 'card.settings.noQuiet'),
      button(t, 'settings.quiet', { version, isQuiet: quietFrom === null }),
    ),
    isAway
      ? button(t, 'settings.back', { version })
      : menu(
          t('card.settings.away'),
          [
            {
              type: 'Input.Date',
              id: 'date',
              label: t('card.settings.awayUntil'),
              isRequired: true,
              min: today,
              errorMessage: t('card.settings.awayError'),
            },
          ],
          [titled(t('card.settings.awaySave'), button(t, 'settings.away', { version }))],
        ),
    link(t('card.settings.page'), settingsUrl),
  ]
}

/** What one has chosen, in words, with the most used choices; the rest is on the page. */
export function settingsCard(t: Translator, view: SettingsCardView): Card {
  const { settings, today, municipality, notice } = view
  return card(t, {
    body: [
      ...(notice ? [banner(notice, 'good')] : []),
      title(t('settings.title')),
      ...settings.groups.flatMap((group) => field(t(`settings.group.${group}`), how(t, settings, group))),
      ...field(t('settings.digest.title'), t(`settings.digest.${settings.digest}`)),
      ...field(t('settings.quiet.title'), quietWords(t, settings)),
      ...field(t('settings.away.title'), awayWords(t, settings, today)),
      words(t('settings.always'), { size: 'Small', subtle: true, spacing: 'Medium' }),
    ],
    actions: actions(t, view),
    from: municipality,
  })
}
