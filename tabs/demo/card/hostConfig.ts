import type { ThemeName } from '../../host/host.js'

/** Values in the manner of Teams: its sizes and spacing; colours with at least 4.5 : 1 on every container. */
type Colours = {
  text: string
  subtle: string
  accent: string
  good: string
  warning: string
  attention: string
  line: string
}
type Look = {
  on: Colours
  grounds: Record<'default' | 'emphasis' | 'accent' | 'good' | 'attention' | 'warning', string>
}

const LOOKS: Record<ThemeName, Look> = {
  light: {
    on: {
      text: '#242424',
      subtle: '#5c5c5c',
      accent: '#4f52b2',
      good: '#0e6b35',
      warning: '#805600',
      attention: '#b3202c',
      line: '#e0e0e0',
    },
    grounds: {
      default: '#ffffff',
      emphasis: '#f5f5f5',
      accent: '#ebecfa',
      good: '#e6f4ea',
      attention: '#fcebec',
      warning: '#fdf5e0',
    },
  },
  dark: {
    on: {
      text: '#ffffff',
      subtle: '#c2c2c2',
      accent: '#aaacf5',
      good: '#8fd4a4',
      warning: '#fbd75e',
      attention: '#ff9ba5',
      line: '#474747',
    },
    grounds: {
      default: '#292929',
      emphasis: '#333333',
      accent: '#2f2f4a',
      good: '#1c3525',
      attention: '#43242a',
      warning: '#3d331a',
    },
  },
  contrast: {
    on: {
      text: '#ffffff',
      subtle: '#ffffff',
      accent: '#ffff01',
      good: '#3ff23f',
      warning: '#ffff01',
      attention: '#ff8f8f',
      line: '#ffffff',
    },
    grounds: {
      default: '#000000',
      emphasis: '#000000',
      accent: '#000000',
      good: '#000000',
      attention: '#000000',
      warning: '#000000',
    },
  },
}

const colour = (value: string, subtle = value): object => ({
  default: value,
  subtle,
  highlightColors: { default: '#22f7f7f7', subtle: '#19f7f7f7' },
})

const foreground = ({ text, subtle, accent, good, warning, attention }: Colours): object => ({
  default: colour(text, subtle),
  dark: colour(text, subtle),
  light: colour(text, subtle),
  accent: colour(accent),
  good: colour(good),
  warning: colour(warning),
  attention: colour(attention),
})

const containerStyles = ({ on, grounds }: Look): object =>
  Object.fromEntries(
    Object.entries(grounds).map(([name, backgroundColor]) => [
      name,
      { backgroundColor, foregroundColors: foreground(on), borderColor: on.line },
    ]),
  )

export const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif"

const fontType = (fontFamily: string): object => ({
  fontFamily,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
})

export function hostConfigOf(theme: ThemeName): object {
  const look = LOOKS[theme]
  return {
    supportsInteractivity: true,
    fontTypes: { default: fontType(FONT), monospace: fontType("Consolas, 'Courier New', monospace") },
    spacing: { none: 0, small: 4, default: 8, medium: 12, large: 16, extraLarge: 20, padding: 16 },
    separator: { lineThickness: 1, lineColor: look.on.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: containerStyles(look),
    inputs: {
      allowDynamicallyFilteredChoiceSet: false,
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', size: 'small', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder', size: 'small' },
      },
      errorMessage: { weight: 'default', size: 'small', color: 'attention', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'medium',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    adaptiveCard: { allowCustomStyle: true },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'default', weight: 'bolder' } },
  }
}
