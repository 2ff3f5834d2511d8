import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { HistoryEntryView } from '../../src/contract/history.js'
import { USER_TYPES } from '../../src/domain/policy.js'
import { formatMoment } from '../../src/i18n/format.js'
import { HATS } from '../../src/domain/introductionPolicy.js'
import { historySentence } from '../../src/i18n/historyEntry.js'
import type { Translator } from '../../src/i18n/translator.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { To } from '../ui/To.js'

const useStyles = makeStyles({
  entries: { display: 'flex', flexDirection: 'column' },
  entry: {
    padding: '10px 0',
    overflowWrap: 'anywhere',
    ':not(:last-child)': shorthands.borderBottom('1px', 'solid', tokens.colorNeutralStroke2),
  },
  who: { fontWeight: tokens.fontWeightSemibold },
})

type Entry = HistoryEntryView

const PLACES: Partial<Record<Entry['of']['kind'], string>> = {
  task: '/tasks',
  person: '/users',
  role: '/roles',
  team: '/teams',
}

/** "Plusbruger · i chatten": as what, and from where, as far as it was written down. */
function how(t: Translator, { hat, hatOf, door, isSystem }: Entry): string {
  const worn = HATS.find((one) => one === hat)
  const type = USER_TYPES.find((one) => one === hat)
  const said = worn
    ? t(`history.hat.${worn}`, { of: hatOf ?? '' })
    : type && type !== 'NONE' && t(`userType.${type}`)
  const as = isSystem ? null : said
  return [as, door && t(`history.through.${door}`)].filter(Boolean).join(' · ')
}

/** To what, with a way there where there is one. */
function Of({ of: { kind, id, name } }: { of: Entry['of'] }): ReactElement | null {
  const t = useT()
  const look = useLook()
  const place = PLACES[kind]
  if (name === null) return null
  return (
    <div>
      <span className={look.subtle}>{t(`history.kind.${kind}`)}: </span>
      {place && id ? <To to={`${place}/${id}`}>{name}</To> : name}
    </div>
  )
}

function One({ entry }: { entry: Entry }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const said = how(t, entry)
  return (
    <li className={styles.entry}>
      <div>
        <span className={styles.who}>
          {entry.by ?? t(entry.isSystem ? 'history.system' : 'history.gone')}
        </span>{' '}
        <span className={look.subtle}>
          {said !== '' && `${said} · `}
          <time dateTime={entry.at}>{formatMoment(t.language, entry.at)}</time>
        </span>
      </div>
      <div>{historySentence(t, entry)}</div>
      <Of of={entry.of} />
    </li>
  )
}

/** What was done, the newest first. */
export function Entries({ entries, id }: { entries: readonly Entry[]; id: string }): ReactElement {
  const styles = useStyles()
  const look = useLook()
  return (
    <ol id={id} className={mergeClasses(look.list, styles.entries)}>
      {entries.map((entry) => (
        <One key={entry.ordinal} entry={entry} />
      ))}
    </ol>
  )
}
