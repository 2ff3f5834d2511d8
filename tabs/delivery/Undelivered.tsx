import { Button, makeStyles } from '@fluentui/react-components'
import { SendRegular } from '@fluentui/react-icons/svg/send'
import type { ReactElement } from 'react'
import type { Reply } from '../../src/contract/index.js'
import { formatDay, formatMoment } from '../../src/i18n/format.js'
import { useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { useNotify } from '../ui/Notices.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'
import { Section } from '../ui/Section.js'

type Reading = Reply<'delivery.read'>
type Row = Reading['undelivered'][number]

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '10px', marginTop: '12px' },
})

/** Once for each press: what is under way is not sent again. */
function Resend({ ids }: { ids: readonly string[] }): ReactElement {
  const t = useT()
  const look = useLook()
  const notify = useNotify()
  const resending = useDo('delivery.resend', {
    learned: ({ sent }) =>
      notify({ text: sent === 0 ? t('delivery.resentNone') : t('delivery.resent', { count: sent }) }),
  })
  return (
    <div>
      <Button
        icon={<SendRegular />}
        disabledFocusable={resending.isPending}
        onClick={() => {
          if (!resending.isPending) resending.mutate({ body: { outboxIds: [...ids] } })
        }}
      >
        {t('delivery.resend', { count: ids.length })}
      </Button>
      <div className={look.subtle}>{t('delivery.resendText')}</div>
      {resending.error && <ProblemBanner problem={resending.error} />}
    </div>
  )
}

function One({ row: { name, isMailbox, kind, day, why, resent } }: { row: Row }): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <li>
      <div>{name ?? t(isMailbox ? 'delivery.mailbox' : 'delivery.channel')}</div>
      <div className={look.subtle}>
        {t(`delivery.kind.${kind}`)} · {formatDay(t.language, day)} · {t(`delivery.because.${why}`)}
      </div>
      {resent && (
        <div className={look.subtle}>
          {t('delivery.resentBy', {
            at: formatMoment(t.language, resent.at),
            by: resent.by ?? t('person.somebody'),
          })}
        </div>
      )}
    </li>
  )
}

/** What did not get there, why, and what of it may be sent once more. */
export function Undelivered({ undelivered, canResend }: Reading): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  if (undelivered.length === 0)
    return (
      <Section title={t('delivery.undelivered')} className={look.card}>
        {t('delivery.none')}
      </Section>
    )
  const ids = undelivered.filter((row) => row.canResend).map(({ id }) => id)
  return (
    <Section title={t('delivery.undelivered')} className={look.card}>
      {canResend && ids.length > 0 && <Resend ids={ids} />}
      <ul className={`${look.list} ${styles.rows}`}>
        {undelivered.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}
