import {
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Tooltip,
} from '@fluentui/react-components'
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme'
import { useId, type ReactElement } from 'react'
import { useT } from '../../host/reader.js'
import type { RoomChoice } from '../choice.js'
import { useParts } from '../roomContext.js'

type Looks = Pick<RoomChoice, 'theme' | 'language' | 'width'>

const VALUES: { [K in keyof Looks]: readonly Looks[K][] } = {
  theme: ['light', 'dark', 'contrast'],
  language: ['da', 'en'],
  width: ['phone', 'side', 'desktop'],
}

function Group<K extends keyof Looks>({ name }: { name: K }): ReactElement {
  const t = useT()
  const { choice, choose } = useParts()
  const label = useId()
  const group: keyof Looks = name
  return (
    <div>
      <h3 id={label}>{t(`room.look.${group}`)}</h3>
      <RadioGroup
        aria-labelledby={label}
        value={choice[name]}
        onChange={(_, { value }) => choose({ [name]: value })}
      >
        {VALUES[name].map((value: Looks[keyof Looks]) => (
          <Radio key={value} value={value} label={t(`room.look.${value}`)} />
        ))}
      </RadioGroup>
    </div>
  )
}

/** Theme, language, and how wide the conversation is. */
export function LookMenu(): ReactElement {
  const t = useT()
  const { isPhone } = useParts()
  return (
    <Popover positioning={{ position: 'below', align: 'end', offset: 6 }} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Tooltip content={t('room.look.title')} relationship="label">
          <button type="button" className="bar-button">
            <DarkTheme20Regular />
          </button>
        </Tooltip>
      </PopoverTrigger>
      <PopoverSurface className="popover look" aria-label={t('room.look.title')}>
        <Group name="theme" />
        <Group name="language" />
        {!isPhone && <Group name="width" />}
      </PopoverSurface>
    </Popover>
  )
}
