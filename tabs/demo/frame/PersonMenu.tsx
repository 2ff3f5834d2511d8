import {
  Avatar,
  CounterBadge,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Tooltip,
  useArrowNavigationGroup,
} from '@fluentui/react-components'
import { Checkmark16Filled } from '@fluentui/react-icons/svg/checkmark'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { Search16Regular } from '@fluentui/react-icons/svg/search'
import { WindowNew20Regular } from '@fluentui/react-icons/svg/window-new'
import { useState, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import type { DemoPerson } from '../client.js'
import { useParts } from '../roomContext.js'

const TYPES = ['ADMINISTRATOR', 'PLUS', 'STANDARD', 'LIGHT', 'READER', 'NONE', 'KOMBIT', 'SUPPLIER'] as const

function Types({ person }: { person: DemoPerson }): ReactElement {
  const t = useT()
  const types = TYPES.filter((type) => person.userTypes.includes(type))
  return (
    <span className="types">
      {types.map((type) => (
        <span key={type} className="tag" data-type={type}>
          {t(`userType.${type}`)}
        </span>
      ))}
    </span>
  )
}

function Row({ person, be }: { person: DemoPerson; be: (person: DemoPerson) => void }): ReactElement {
  const t = useT()
  const { view } = useParts()
  const { name, title, personId } = person
  const waiting = view.waiting[personId] ?? 0
  const isMe = personId === view.me.personId
  const apart = t('room.person.newWindow', { name })
  return (
    <li className={isMe ? 'person-row is-me' : 'person-row'}>
      <button
        type="button"
        className="person"
        onClick={() => be(person)}
        aria-current={isMe ? 'true' : undefined}
      >
        <Avatar name={name} color="colorful" size={32} aria-hidden />
        <span className="person-words">
          <span className="person-name">
            <strong>{name}</strong>
            {isMe && <Checkmark16Filled aria-label={t('room.person.current')} />}
            <Types person={person} />
          </span>
          {title && <small>{title}</small>}
        </span>
        {waiting > 0 && !isMe && (
          <CounterBadge count={waiting} size="small" title={t('room.person.waiting', { count: waiting })} />
        )}
      </button>
      <Tooltip content={apart} relationship="label">
        <a className="apart" href={`/demo?person=${personId}`} target="_blank" rel="noopener noreferrer">
          <WindowNew20Regular />
        </a>
      </Tooltip>
    </li>
  )
}

const homeOf = ({ municipality, organisation }: DemoPerson): string => municipality ?? organisation

function People({ be }: { be: (person: DemoPerson) => void }): ReactElement {
  const t = useT()
  const { people, view } = useParts()
  const [words, setWords] = useState('')
  const arrows = useArrowNavigationGroup({ axis: 'vertical', tabbable: true })
  const wanted = words.trim().toLocaleLowerCase()
  const found = people.filter(({ name, title, municipality, organisation }) =>
    [name, title, municipality, organisation].some((text) => text?.toLocaleLowerCase().includes(wanted)),
  )
  const own = view.me.municipality ?? view.me.organisation
  const homes = [...new Set(found.map(homeOf))].sort((a, b) => Number(b === own) - Number(a === own))
  return (
    <div className="people">
      <h2>{t('room.person.choose')}</h2>
      <Input
        contentBefore={<Search16Regular />}
        placeholder={t('room.person.search')}
        aria-label={t('room.person.search')}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      <div className="people-list" {...arrows}>
        {homes.length === 0 && <p>{t('room.person.none')}</p>}
        {homes.map((home) => (
          <section key={home}>
            <h3>{home}</h3>
            <ul>
              {found
                .filter((person) => homeOf(person) === home)
                .map((person) => (
                  <Row key={person.personId} person={person} be={be} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p className="fine">{t('room.person.newWindowHint')}</p>
    </div>
  )
}

/** Who one is, and becoming somebody else. */
export function PersonMenu(): ReactElement {
  const t = useT()
  const { view, choose, isPhone } = useParts()
  const [isOpen, setIsOpen] = useState(false)
  const { name, title, municipality, organisation, personId } = view.me
  const waits = Object.entries(view.waiting).some(([id, unread]) => id !== personId && unread > 0)
  const waiting = t('room.person.othersWaiting')
  const be = (person: DemoPerson): void => {
    setIsOpen(false)
    choose({ personId: person.personId })
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      positioning={{ position: 'below', align: 'end', offset: 6 }}
      trapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <button
          type="button"
          className="bar-button me"
          aria-label={
            waits ? `${t('room.person.you', { name })}. ${waiting}` : t('room.person.you', { name })
          }
        >
          <Avatar name={name} color="colorful" size={28} aria-hidden />
          {!isPhone && (
            <span className="me-words">
              <strong>{name}</strong>
              <small>{[title, municipality ?? organisation].filter((one) => one).join(' · ')}</small>
            </span>
          )}
          {waits && <i className="dot" role="img" aria-label={waiting} title={waiting} />}
          <ChevronDown16Regular />
        </button>
      </PopoverTrigger>
      <PopoverSurface className="popover" aria-label={t('room.person.choose')}>
        <People be={be} />
      </PopoverSurface>
    </Popover>
  )
}
