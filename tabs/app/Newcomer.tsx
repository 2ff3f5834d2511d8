import { Button, makeStyles } from '@fluentui/react-components'
import { DoorArrowLeftRegular } from '@fluentui/react-icons/svg/door-arrow-left'
import { PersonClockRegular } from '@fluentui/react-icons/svg/person-clock'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, type ReactElement } from 'react'
import type { JoinStanding } from '../../src/contract/joinRequest.js'
import { standingLines } from '../../src/i18n/joinStanding.js'
import { keyOf, useAsk, useDo } from '../api/queries.js'
import { useT } from '../host/reader.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { ProblemBanner } from '../ui/ProblemBanner.js'

const useStyles = makeStyles({
  /** Each sentence on a line of its own. */
  line: { display: 'block', ':not(:first-child)': { marginTop: '8px' } },
})

/** `retry`: looks again whether they are let in. */
type Props = { retry: () => unknown }

function Standing({ standing, retry }: Props & { standing: JoinStanding }): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { state, mayAsk } = standing
  const queries = useQueryClient()
  const asking = useDo('joinRequests.ask', {
    learned: (reply) => queries.setQueryData(keyOf('joinRequests.mine', {}), reply),
  })
  const lookAgain = (): void => {
    void queries.invalidateQueries({ queryKey: ['joinRequests.mine'] })
    void retry()
  }
  const title = t(`joinRequest.title.${state}`)
  useEffect(() => {
    document.title = t('tab.title', { page: title })
    // Let in meanwhile: the page they came for is theirs.
    if (state === 'KNOWN') void retry()
  }, [t, title, state, retry])
  return (
    <div className={look.card}>
      <Message
        level={1}
        icon={state === 'PENDING' ? <PersonClockRegular /> : <DoorArrowLeftRegular />}
        title={title}
        ways={
          <>
            {mayAsk && (
              <Button
                appearance="primary"
                disabledFocusable={asking.isPending}
                onClick={() => asking.mutate({})}
              >
                {t(asking.isPending ? 'joinRequest.asking' : 'joinRequest.ask')}
              </Button>
            )}
            <Button onClick={lookAgain}>{t('joinRequest.again')}</Button>
          </>
        }
      >
        {standingLines(t, standing, 'tab').map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </Message>
      {asking.error && <ProblemBanner problem={asking.error} />}
    </div>
  )
}

/** In the place of every page, for somebody who is not in KLIK: who can let them in, and the way to ask. */
export function Newcomer({ retry }: Props): ReactElement {
  const query = useAsk('joinRequests.mine', {})
  return (
    <Answered query={query} rows={3} untitled>
      {(standing) => <Standing standing={standing} retry={retry} />}
    </Answered>
  )
}
