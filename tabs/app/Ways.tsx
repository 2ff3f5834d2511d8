import { Button, makeStyles, mergeClasses } from '@fluentui/react-components'
import { DoorArrowLeftRegular } from '@fluentui/react-icons/svg/door-arrow-left'
import { PersonProhibitedRegular } from '@fluentui/react-icons/svg/person-prohibited'
import type { ReactElement, ReactNode } from 'react'
import { RETURN, type Hindrance, type Way } from '../../src/contract/signIn.js'
import { formatList } from '../../src/i18n/format.js'
import { useT } from '../host/reader.js'
import { Message } from '../ui/Message.js'
import { Out } from '../ui/Out.js'
import { useLook } from '../ui/look.js'

const useStyles = makeStyles({
  ways: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '8px',
    minWidth: 'min(320px, 100%)',
  },
  line: { display: 'block', ':not(:first-child)': { marginTop: '8px' } },
  card: { marginBottom: '24px' },
  out: { textAlign: 'center', marginBottom: '16px' },
})

export const TEAMS = 'https://teams.microsoft.com'

export const hrefOf = ({ href }: Way, returnTo: string): string =>
  `${href}?${new URLSearchParams({ [RETURN]: returnTo }).toString()}`

/** A button for each place one can sign in; `newWindow`: what stands here is to stay. */
export function WayButtons({
  ways,
  returnTo,
  newWindow = false,
}: {
  ways: readonly Way[]
  returnTo: string
  newWindow?: boolean
}): ReactElement {
  const t = useT()
  const styles = useStyles()
  const target = newWindow ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <div className={styles.ways}>
      {ways.map((way) => (
        <Button
          key={way.href}
          as="a"
          appearance="primary"
          size="large"
          href={hrefOf(way, returnTo)}
          {...target}
        >
          {t('browser.way', { name: way.name })}
        </Button>
      ))}
    </div>
  )
}

/** Whom to ask, where asking helps. */
const ASKED = ['nobody', 'several', 'taken']

function Help({ hindrance }: { hindrance: Hindrance }): ReactNode {
  const t = useT()
  const { code, municipality, administrators } = hindrance
  if (!ASKED.includes(code)) return null
  return municipality && administrators.length > 0
    ? t('browser.ask', { municipality, names: formatList(t.language, administrators) })
    : t('browser.askMunicipality')
}

type Props = { ways: readonly Way[]; returnTo: string; hindrance: Hindrance | null; hasLeft: boolean }

/** Outside Teams: what one can sign in with; and why it did not go well, if it did not, with who can mend it. */
export function Ways({ ways, returnTo, hindrance, hasLeft }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={mergeClasses(look.card, styles.card)}>
      <Message
        level={1}
        icon={hindrance ? <PersonProhibitedRegular /> : <DoorArrowLeftRegular />}
        title={hindrance ? t(`browser.problem.${hindrance.code}`) : t('browser.title')}
        ways={<WayButtons ways={ways} returnTo={returnTo} />}
      >
        {hasLeft && !hindrance && (
          <span className={styles.line} role="status">
            {t('browser.out')}
          </span>
        )}
        <span className={styles.line}>
          {hindrance ? t(`browser.problem.${hindrance.code}Way`) : t('browser.text')}
        </span>
        {hindrance && (
          <span className={styles.line}>
            <Help hindrance={hindrance} />
          </span>
        )}
      </Message>
      <div className={styles.out}>
        <div className={look.subtle}>{t('browser.teamsWay')}</div>
        <Out href={TEAMS}>{t('browser.teams')}</Out>
      </div>
    </div>
  )
}
