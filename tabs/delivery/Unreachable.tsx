import { Button, Input, makeStyles } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { UNREACHABLE } from '../../src/domain/deliveryTruth.js'
import { formatDayOf } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { Section } from '../ui/Section.js'
import { To } from '../ui/To.js'

type Reading = Reply<'delivery.read'>
type Person = Reading['unreachable']['people'][number]

const useStyles = makeStyles({
  group: { marginTop: '16px' },
  text: { margin: '2px 0 6px' },
  people: { display: 'flex', flexDirection: 'column', gap: '4px' },
  link: { flexGrow: 1, minWidth: '200px' },
})

function Share({ link }: { link: string }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const notify = useNotify()
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => notify({ text: t('delivery.copied') }),
      () => notify({ text: t('delivery.notCopied') }),
    )
  }
  return (
    <div className={look.row}>
      <Input className={styles.link} readOnly value={link} aria-label={t('delivery.link')} />
      <Button icon={<CopyRegular />} onClick={copy}>
        {t('delivery.copy')}
      </Button>
    </div>
  )
}

function One({ person: { id, name, since, held } }: { person: Person }): ReactElement {
  const t = useT()
  const look = useLook()
  const said = [
    ...(since ? [t('delivery.since', { day: formatDayOf(t.language, since) })] : []),
    ...(held > 0 ? [t('delivery.held', { count: held })] : []),
  ]
  return (
    <li>
      <div>
        <To to={`/users/${id}`}>{name}</To>
      </div>
      {said.length > 0 && <div className={look.subtle}>{said.join(' · ')}</div>}
    </li>
  )
}

/** Who hears nothing in Teams, by why, and what to do. */
export function Unreachable({ unreachable: { all, people }, link }: Reading): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const groups = UNREACHABLE.flatMap((why) => {
    const those = people.filter((one) => one.why === why)
    return those.length > 0 ? [{ why, those }] : []
  })
  if (groups.length === 0)
    return (
      <Section title={t('delivery.unreachable')} className={look.card}>
        {t('delivery.everybody')}
      </Section>
    )
  return (
    <Section title={t('delivery.unreachable')} className={look.card}>
      <Share link={link} />
      {groups.map(({ why, those }) => (
        <div key={why} className={styles.group}>
          <h3 className={look.h3}>
            {t(`delivery.why.${why}.title`)} ({those.length})
          </h3>
          <p className={styles.text}>{t(`delivery.why.${why}.text`)}</p>
          <ul className={`${look.list} ${styles.people}`}>
            {those.map((person) => (
              <One key={person.id} person={person} />
            ))}
          </ul>
        </div>
      ))}
      {all > people.length && <p>{t('delivery.more', { count: all - people.length })}</p>}
    </Section>
  )
}
