import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useLocation } from 'react-router'
import type { Translator } from '../../src/i18n/translator.js'
import { SIGN_IN_PROBLEMS } from '../../src/domain/session.js'
import type { Hindrance } from '../../src/contract/signIn.js'
import { demoPeople, signInWays, type DemoPerson } from '../api/client.js'
import { Answered } from '../ui/Answered.js'
import { useLook } from '../ui/look.js'
import { Message } from '../ui/Message.js'
import { Out } from '../ui/Out.js'
import { PageTitle } from '../ui/PageTitle.js'
import { ProblemView } from '../ui/ProblemView.js'
import { Foot } from './Foot.js'
import { useT } from '../host/reader.js'
import { hasJustLeft } from '../host/leaving.js'
import { signInAs } from '../host/session.js'
import { Ways } from './Ways.js'

const useStyles = makeStyles({
  page: { maxWidth: '760px', marginInline: 'auto' },
  text: { margin: '6px 0 16px', maxWidth: '65ch' },
  people: { padding: '4px' },
  person: {
    font: 'inherit',
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '12px 16px',
    minHeight: '48px',
    textAlign: 'left',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    ...shorthands.border('1px', 'solid', 'transparent'),
    ':hover': { ...shorthands.borderColor(tokens.colorNeutralStroke1) },
  },
  who: { flexGrow: 1, minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  place: { display: 'block' },
  types: { textAlign: 'right', '@media (max-width: 480px)': { display: 'none' } },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
})

const USER_TYPES = [
  'ADMINISTRATOR',
  'PLUS',
  'STANDARD',
  'LIGHT',
  'READER',
  'NONE',
  'KOMBIT',
  'SUPPLIER',
] as const

const typesOf = (t: Translator, { userTypes }: DemoPerson): string =>
  USER_TYPES.filter((type) => userTypes.includes(type))
    .map((type) => t(`userType.${type}`))
    .join(', ')

type PersonProps = { person: DemoPerson; choose: (personId: string) => void }

function Person({ person, choose }: PersonProps): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const { personId, name, title, municipality, organisation } = person
  const place = [title, municipality ?? organisation].filter((part) => part !== null).join(' · ')
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(look.focusable, styles.person)}
        onClick={() => choose(personId)}
      >
        <span className={styles.who}>
          <span className={styles.name}>{name}</span>
          <span className={mergeClasses(look.subtle, styles.place)}>{place}</span>
        </span>
        <span className={mergeClasses(look.subtle, styles.types)}>{typesOf(t, person)}</span>
        <ChevronRightRegular className={styles.chevron} fontSize={20} aria-hidden="true" />
      </button>
    </li>
  )
}

function OpenInTeams(): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.card}>
      <Message
        level={1}
        icon={<OpenRegular />}
        title={t('tab.signIn.inTeams')}
        ways={<Out href="https://teams.microsoft.com">{t('tab.signIn.toTeams')}</Out>}
      >
        {t('tab.signIn.inTeamsWay')}
      </Message>
    </div>
  )
}

/** The first thing whoever has just installed it sees: what comes next. Nothing can be set up from here. */
function NothingSetUp(): ReactElement {
  const t = useT()
  const look = useLook()
  return (
    <div className={look.card}>
      <Message
        level={1}
        icon={<OpenRegular />}
        title={t('browser.empty')}
        ways={<Button onClick={() => window.location.reload()}>{t('tab.state.retry')}</Button>}
      >
        {t('browser.emptyWay')}
      </Message>
    </div>
  )
}

/** Why the last attempt led nowhere: as this browser was told, or else as the address says. */
function hindranceOf(code: string | null, told: Hindrance | null): Hindrance | null {
  const known = SIGN_IN_PROBLEMS.find((one) => one === code)
  if (!known) return null
  return told?.code === known ? told : { code: known, municipality: null, administrators: [] }
}

/** `problem`: why the last attempt led nowhere. `returnTo`: the page that is wanted. */
type Props = { returnTo?: string; problem?: string | null }

/** A plain browser: what one can sign in with; outside production one may choose who to be instead. */
export function SignIn({ returnTo, problem = null }: Props): ReactElement {
  const t = useT()
  const styles = useStyles()
  const look = useLook()
  const query = useQuery({ queryKey: ['demo people'], queryFn: demoPeople })
  const known = useQuery({ queryKey: ['sign-in ways'], queryFn: signInWays })
  const { mutate, error } = useMutation({ mutationFn: signInAs })
  const [hasLeft] = useState(hasJustLeft)
  const { pathname, search } = useLocation()
  const { ways = [], problem: told = null, isEmpty = false } = known.data ?? {}
  const hindrance = hindranceOf(problem, told)
  if (isEmpty) return <NothingSetUp />
  return (
    <div className={styles.page}>
      {(ways.length > 0 || hindrance) && (
        <Ways
          ways={ways}
          hindrance={hindrance}
          hasLeft={hasLeft}
          returnTo={returnTo ?? `${pathname}${search}`}
        />
      )}
      <Answered query={query} rows={8}>
        {(people) =>
          people === null ? (
            ways.length === 0 && known.isFetched && <OpenInTeams />
          ) : (
            <>
              <PageTitle title={t('tab.signIn.title')} />
              <p className={styles.text}>{t('tab.signIn.text')}</p>
              {error && <ProblemView problem={error} retry={() => void query.refetch()} />}
              <ul className={mergeClasses(look.list, look.card, styles.people)}>
                {people.map((person) => (
                  <Person key={person.personId} person={person} choose={(id) => mutate(id)} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
      <Foot />
    </div>
  )
}
