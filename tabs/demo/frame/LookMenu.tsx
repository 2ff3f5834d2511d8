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
import { LANGUAGE_NAMES } from '../../../src/domain/languageNames.js'
import { LANGUAGES, type Language } from '../../../src/domain/person.js'
import type { Translator } from '../../../src/i18n/translator.js'
import { useT } from '../../host/reader.js'
import type { RoomChoice } from '../choice.js'
import { useParts } from '../roomContext.js'

type Looks = Pick<RoomChoice, 'theme' | 'language' | 'width'>

const VALUES: { [K in keyof Looks]: readonly Looks[K][] } = {
  theme: ['light', 'dark', 'contrast'],
  language: LANGUAGES,
  width: ['phone', 'side', 'desktop'],
}

const isLanguage = (value: string): value is Language => LANGUAGES.some((one) => one === value)

/** A language by its own name, also for whoever reads none of the others. */
const labelOf = (t: Translator, value: Looks[keyof Looks]): string =>
  isLanguage(value) ? LANGUAGE_NAMES[value] : t(`room.look.${value}`)

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
          <Radio key={value} value={value} label={labelOf(t, value)} />
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
