import { type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from "@duckdb/node-api";
import { addressKey } from "../domain/values/address.ts";
import { corporateDigits, corporateNumberKey } from "../domain/values/corporate-number.ts";
import { emailKey, emailKeys } from "../domain/values/email.ts";
import { companyKey, personKey } from "../domain/values/name.ts";
import { cautionText } from "../playbook/vocabulary/caution.ts";
import { phoneKeys } from "../domain/values/phone.ts";

type TextFunction = (...texts: string[]) => string | undefined;

/** The matching keys of src/domain/values as functions of the engine: one meaning in one place. */
const functions: Readonly<Record<string, { readonly arity: number; readonly call: TextFunction }>> =
  {
    nfkc: { arity: 1, call: (text) => text?.normalize("NFKC") },
    key_email: { arity: 1, call: (text) => emailKey(text ?? "") },
    key_emails: { arity: 1, call: (text) => emailKeys(text ?? "").join(";") || undefined },
    key_phone: { arity: 1, call: (text) => phoneKeys(text ?? "").join(";") || undefined },
    key_corporate: {
      arity: 1,
      call: (text) => {
        const read = corporateNumberKey(text ?? "");
        return read && "value" in read ? read.value : undefined;
      },
    },
    key_corporate_digits: { arity: 1, call: (text) => corporateDigits(text ?? "") },
    key_caution: { arity: 1, call: (text) => cautionText(text ?? "") },
    key_company: { arity: 1, call: (text) => companyKey(text ?? "") },
    key_person: { arity: 1, call: (text) => personKey(text ?? "") },
    key_address: {
      arity: 4,
      call: (...parts) => addressKey(parts.map((part) => part || undefined)),
    },
  };

export function registerKeys(connection: DuckDBConnection): void {
  for (const [name, { arity, call }] of Object.entries(functions)) {
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        returnType: VARCHAR,
        parameterTypes: Array.from({ length: arity }, () => VARCHAR),
        mainFunction: (_info, input, output) => {
          const columns = Array.from({ length: arity }, (_, index) => input.getColumnVector(index));
          for (let row = 0; row < input.rowCount; row += 1) {
            const texts = columns.map((column) => column.getItem(row) as string | null);
            const result = texts.includes(null) ? undefined : call(...(texts as string[]));
            output.setItem(row, result ?? null);
          }
          output.flush();
        },
      }),
    );
  }
}
