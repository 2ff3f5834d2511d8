import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { MunicipalitySettings } from '../../src/contract/municipality.js'
import { LANGUAGE_NAMES } from '../../src/domain/languageNames.js'
import { parseLanguage } from '../../src/domain/person.js'
import { parseDay } from '../../src/domain/time.js'
import { formatDay, formatList, formatMoment } from '../../src/i18n/format.js'
import { municipality as texts } from '../../src/i18n/da/municipality.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '6px' },
  text: { margin: '8px 0 0', maxWidth: '65ch' },
})

type Props = { settings: MunicipalitySettings }

export function Administrators({ settings: { administrators } }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <Section title={t('municipality.administrators')} className={look.card}>
      {administrators.length === 0 && <p className={styles.text}>{t('municipality.noAdministrators')}</p>}
      <ul className={`${look.list} ${styles.rows}`}>
        {administrators.map(({ id, name }) => (
          <li key={id}>
            <To to={`/users/${id}`}>{name}</To>
          </li>
        ))}
      </ul>
      <p className={styles.text}>
        <To to="/users">{t('municipality.users')}</To>
      </p>
    </Section>
  )
}

type Hearing = Pick<MunicipalitySettings['channels'][number], 'deadlines' | 'broadcasts'>

function heard({ deadlines, broadcasts }: Hearing): 'both' | 'deadlines' | 'broadcasts' | 'nothing' {
  if (deadlines && broadcasts) return 'both'
  if (deadlines) return 'deadlines'
  return broadcasts ? 'broadcasts' : 'nothing'
}

export function Channels({ settings: { channels } }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <Section title={t('municipality.channels')} className={look.card}>
      {channels.length === 0 ? (
        <p className={styles.text}>{t('municipality.noChannels')}</p>
      ) : (
        <>
          <ul className={`${look.list} ${styles.rows}`}>
            {channels.map(({ project, channels: count, ...hearing }) => (
              <li key={project.id}>
                {t('municipality.channel', {
                  ...{ project: project.name, count },
                  what: t(`municipality.hears.${heard(hearing)}`),
                })}
              </li>
            ))}
          </ul>
          <p className={`${look.subtle} ${styles.text}`}>{t('municipality.channelsText')}</p>
        </>
      )}
    </Section>
  )
}

type Entry = MunicipalitySettings['history'][number]

/** A value of the settings as the page shows it. */
function valueOf(t: Translator, field: string, value: string | null): string {
  if (value === null || value === '') return t('municipality.nothing')
  const known = (table: object): string | undefined => Object.keys(table).find((one) => one === value)
  const language = field === 'language' && parseLanguage(value)
  if (language) return LANGUAGE_NAMES[language]
  if (field === 'calendarProfile' && known(texts.profiles))
    return t(`municipality.profiles.${value as keyof typeof texts.profiles}`)
  if (field === 'minimumAssurance' && known(texts.assurances))
    return t(`municipality.assurances.${value as keyof typeof texts.assurances}`)
  if (field === 'extraClosedDays')
    return formatList(
      t.language,
      value.split(',').map((day) => (parseDay(day) ? formatDay(t.language, day) : day)),
    )
  return value
}

function whatOf(t: Translator, { field, oldValue, newValue }: Entry): string {
  const isField = (one: string): one is keyof typeof texts.fields => Object.hasOwn(texts.fields, one)
  const name = isField(field) ? t(`municipality.fields.${field}`) : field
  if (field === 'created') return name
  return t('municipality.fromTo', {
    field: name,
    before: valueOf(t, field, oldValue),
    after: valueOf(t, field, newValue),
  })
}

export function History({ settings: { history } }: Props): ReactElement {
  const t = useT()
  const look = useLook()
  const styles = useStyles()
  return (
    <Section title={t('municipality.history')} className={look.card}>
      {history.length === 0 && <p className={styles.text}>{t('municipality.noHistory')}</p>}
      <ul className={`${look.list} ${styles.rows}`}>
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.field}`}>
            {t('municipality.change', {
              at: formatMoment(t.language, entry.at),
              by: entry.by ?? t('municipality.operator'),
              what: whatOf(t, entry),
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}
