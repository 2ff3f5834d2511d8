import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { formatMoment } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Section } from '../ui/Section.js'

const useStyles = makeStyles({
  text: { margin: '0 0 8px', maxWidth: '65ch' },
  list: { maxHeight: '320px', overflowY: 'auto' },
  line: {
    padding: '8px 0',
    overflowWrap: 'anywhere',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
})

type Lookup = Reply<'profile.lookups'>['lookups'][number]

function Line({ lookup: { at, kind, purpose, municipality } }: { lookup: Lookup }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <li className={styles.line}>
      <div>{municipality ?? t('gallery.lookups.kombit')}</div>
      <div className={look.subtle}>
        {formatMoment(t.language, at)} ·{' '}
        {t(kind === 'EXPORT' ? 'gallery.lookups.EXPORT' : 'gallery.lookups.CONTACT')}
        {purpose && ` · ${t(`gallery.purpose.${purpose}`)}`}
      </div>
    </li>
  )
}

function List({ lookups }: { lookups: readonly Lookup[] }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (lookups.length === 0)
    return <p className={mergeClasses(look.subtle, styles.text)}>{t('gallery.lookups.none')}</p>
  return (
    <ul
      className={mergeClasses(look.list, look.focusable, styles.list)}
      tabIndex={0}
      aria-label={t('gallery.lookups.title')}
    >
      {lookups.map((lookup, n) => (
        <Line key={n} lookup={lookup} />
      ))}
    </ul>
  )
}

/** "Hvem har set mine kontaktdata": every look-up from other municipalities, with its purpose. */
export function Lookups(): ReactElement {
  const t = useT()
  const styles = useStyles()
  const query = useAsk('profile.lookups', {})
  return (
    <Section title={t('gallery.lookups.title')}>
      <p className={styles.text}>{t('gallery.lookups.text')}</p>
      <Answered query={query} rows={2} untitled>
        {({ lookups }) => <List lookups={lookups} />}
      </Answered>
    </Section>
  )
}
