/** The sliders of the calculator, each with a field for the exact number. */
import type { CalculatorText } from '../languages/calculator/index.ts';
import { LIMITS, LOAD_FIELDS, type Load, type LoadField, withField } from './load.ts';
import { placeOf, placesOf } from './scale.ts';

interface LoadFieldsProps {
  readonly load: Load;
  readonly text: CalculatorText;
  readonly onChange: (load: Load) => void;
}

export function LoadFields({ load, text, onChange }: LoadFieldsProps) {
  return (
    <div class="calculator-fields needs-script">
      {LOAD_FIELDS.map((field) => (
        <Field
          key={field}
          field={field}
          value={load[field]}
          text={text}
          onSet={(value) => {
            const next = withField(load, field, value);
            onChange(next);
            return next[field];
          }}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly field: LoadField;
  readonly value: number;
  readonly text: CalculatorText;
  /** Gives the value as the load took it, within its limits. */
  readonly onSet: (value: number) => number;
}

function Field({ field, value, text, onSet }: FieldProps) {
  const places = placesOf(field);
  const { least, most, isWhole } = LIMITS[field];
  const id = `load-${field}`;
  return (
    <div class="calculator-field">
      <label for={id}>{text.fields[field]}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={places.length - 1}
        value={placeOf(field, value)}
        aria-valuetext={isWhole ? text.count(value) : text.seconds(value)}
        onInput={({ currentTarget }) => onSet(places[currentTarget.valueAsNumber] ?? value)}
      />
      <span class="calculator-number">
        <input
          type="number"
          min={least}
          max={most}
          step={isWhole ? 1 : 'any'}
          value={value}
          aria-label={text.exactly(text.fields[field])}
          // Taken when it is whole: who types 0.05 passes by 0 and 0.0.
          onChange={({ currentTarget }) => {
            currentTarget.value = String(onSet(currentTarget.valueAsNumber));
          }}
        />
        <span aria-hidden="true">{isWhole ? '' : text.unit}</span>
      </span>
    </div>
  );
}
