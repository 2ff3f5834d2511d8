import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { useState, type ReactElement } from 'react'
import type { JoinRequestView } from '../../src/contract/joinRequest.js'
import { formatDay, formatMoment } from '../../src/i18n/format.js'
import { useAsk } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { useLook } from '../ui/look.js'
import { Modal } from '../ui/Modal.js'
import { Section } from '../ui/Section.js'
import type { UserOptions } from './AppliedUserFilters.js'
import { Admit, DeclineJoin, IsSame } from './JoinAnswer.js'

const useStyles = makeStyles({
  text: { margin: '0 0 4px' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '12px 0',
    ':not(:first-child)': { ...shorthands.borderTop('1px', 'solid', tokens.colorNeutralStroke2) },
  },
  who: { flexGrow: 1, flexBasis: '280px', minWidth: 0, overflowWrap: 'anywhere' },
  clash: { margin: '4px 0 0' },
})

type Answering = { request: JoinRequestView; how: 'admit' | 'decline' | 'isSame' }
type Answer = (answering: Answering) => void

function Request({ request, answer }: { request: JoinRequestView; answer: Answer }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { name, email, clash, askedAt, expiresOn } = request
  const when = { at: formatMoment(t.language, askedAt), day: formatDay(t.language, expiresOn) }
  const kind = clash?.signsIn ? 'signsIn' : 'waiting'
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <h3 className={look.h3}>{name}</h3>
        <div>{email ?? t('joinRequest.noEmail')}</div>
        <div className={look.subtle}>{t('joinRequest.askedAt', when)}</div>
        {clash && <p className={styles.clash}>{t(`joinRequest.clash.${kind}`, { name: clash.name })}</p>}
      </div>
      <div className={look.row}>
        <Button appearance="primary" onClick={() => answer({ request, how: 'admit' })}>
          {t('joinRequest.admit')}
        </Button>
        {clash && (
          <Button onClick={() => answer({ request, how: 'isSame' })}>
            {t('joinRequest.isSame', { name: clash.name })}
          </Button>
        )}
        <Button onClick={() => answer({ request, how: 'decline' })}>{t('joinRequest.decline')}</Button>
      </div>
    </li>
  )
}

const FORMS = { admit: Admit, decline: DeclineJoin, isSame: IsSame }

/** Who asks to be let in, for those who can answer; nothing when nobody does. */
export function JoinRequests({ options }: { options: UserOptions }): ReactElement | null {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { data } = useAsk('joinRequests.list', {})
  const [answering, setAnswering] = useState<Answering | null>(null)
  const close = (): void => setAnswering(null)
  const Form = FORMS[answering?.how ?? 'admit']
  const isNobody = !data || data.requests.length === 0
  return (
    <>
      {!isNobody && (
        <Section className={look.card} title={t('joinRequest.pending')}>
          <p className={mergeClasses(look.subtle, styles.text)}>{t('joinRequest.pendingText')}</p>
          <ul className={look.list}>
            {data.requests.map((request) => (
              <Request key={request.id} request={request} answer={setAnswering} />
            ))}
          </ul>
        </Section>
      )}
      <Modal open={answering !== null} close={close}>
        {answering && <Form request={answering.request} options={options} close={close} />}
      </Modal>
    </>
  )
}
