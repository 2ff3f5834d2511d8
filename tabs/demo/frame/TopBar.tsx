import { Lightbulb20Regular } from '@fluentui/react-icons/svg/lightbulb'
import { Mail20Regular } from '@fluentui/react-icons/svg/mail'
import type { ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import { useParts } from '../roomContext.js'
import { ClockMenu } from './ClockMenu.js'
import { LookMenu } from './LookMenu.js'
import { Mark } from './Mark.js'
import { PersonMenu } from './PersonMenu.js'

/** What belongs to the demo rather than to Teams: the date, the looks, and who one is. */
export function TopBar(): ReactElement {
  const t = useT()
  const { isPhone, choice, choose } = useParts()
  return (
    <header className="top">
      <a className="skip" href="#panes">
        {t('room.skip')}
      </a>
      <Mark size={26} />
      <h1 className={isPhone ? 'unseen' : ''}>{t('room.title')}</h1>
      <span className="grow" />
      <a
        className="bar-button"
        href="/demo/mail"
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('room.mails')}
        title={t('room.mails')}
      >
        <Mail20Regular />
      </a>
      <ClockMenu />
      {isPhone && (
        <button
          type="button"
          className="bar-button"
          aria-pressed={choice.isGuideOpen}
          aria-label={t('room.nav.guide')}
          onClick={() => choose({ isGuideOpen: !choice.isGuideOpen })}
        >
          <Lightbulb20Regular />
        </button>
      )}
      <LookMenu />
      <PersonMenu />
    </header>
  )
}
