import {
  Button,
  FluentProvider,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { useEffect, useState, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { learnParts } from '../host/catalogues.js'
import { Texts, useT } from '../host/reader.js'
import { useSpoken } from '../host/spoken.js'
import { useChoice, whoFirst } from './choice.js'
import { FONT } from './card/hostConfig.js'
import { everybody, type Everybody } from './client.js'
import { Mark } from './frame/Mark.js'
import { Room } from './Room.js'
import { useRoom } from './useRoom.js'
import './room.css'
import './frame/frame.css'
import './chat/chat.css'

const fonts = { fontFamilyBase: FONT }
const THEMES = {
  light: { ...teamsLightTheme, ...fonts },
  dark: { ...teamsDarkTheme, ...fonts },
  contrast: { ...teamsHighContrastTheme, ...fonts },
}

/** Who one can be; asked once, and again on demand. */
function usePeople(): { everybody: Everybody | null; failed: boolean; again: () => void } {
  const [found, setFound] = useState<Everybody | null>(null)
  const [failed, setFailed] = useState(false)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    everybody().then(setFound, () => setFailed(true))
  }, [turn])
  const again = (): void => {
    setFailed(false)
    setTurn(turn + 1)
  }
  return { everybody: found, failed, again }
}

/** Until the room stands, or when it cannot be reached. */
function Opening({ isBroken, problem, again }: OpeningProps): ReactElement {
  const t = useT()
  return (
    <div className="opening" role="status">
      <Mark size={56} />
      {isBroken ? (
        <>
          <p>{t('room.failed')}</p>
          {problem && <p className="fine">{problem}</p>}
          <Button appearance="primary" onClick={again}>
            {t('room.retry')}
          </Button>
        </>
      ) : (
        <Spinner label={t('room.loading')} />
      )}
    </div>
  )
}
type OpeningProps = { isBroken: boolean; problem: string | null; again: () => void }

function DemoRoom(): ReactElement {
  const [choice, choose] = useChoice()
  const { everybody: known, failed, again } = usePeople()
  const people = known && known.people
  const { language, theme, personId } = choice
  const t = useSpoken(language)
  const me = known && whoFirst(known, personId)
  const { state, acts } = useRoom(me?.personId ?? null, language)
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
    if (t) document.title = t('room.title')
  }, [language, theme, t])
  const isBroken = failed || (state.problem !== null && !state.view)
  return (
    <FluentProvider theme={THEMES[theme]} className={`room is-${theme}`}>
      {t && (
        <Texts value={t}>
          {people && acts && state.view ? (
            <Room
              key={state.view.me.personId}
              state={state}
              acts={acts}
              choice={choice}
              choose={choose}
              people={people}
            />
          ) : (
            <Opening isBroken={isBroken} problem={state.problem} again={again} />
          )}
        </Texts>
      )}
    </FluentProvider>
  )
}

void learnParts('room')
const root = document.getElementById('root')
if (root) createRoot(root).render(<DemoRoom />)
