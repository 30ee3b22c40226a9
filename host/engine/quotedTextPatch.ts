import { StringValueObject, ValueObjectFactory } from "@univerjs/engine-formula";

/** Univer takes text in a formula for the number that it looks like: "£000" for 0, "20%" for 0.2. In Excel what stands in quotes is text. */
const create = ValueObjectFactory.create.bind(ValueObjectFactory);
ValueObjectFactory.create = (value, ...rest) =>
  typeof value === "string" && value.length > 1 && value.startsWith('"') && value.endsWith('"')
    ? StringValueObject.create(value.slice(1, -1).replace(/""/g, '"'))
    : create(value, ...rest);
