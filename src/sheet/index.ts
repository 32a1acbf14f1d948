export * from "./cell";
export * from "./address";
export * from "./fingerprint";
export * from "./matching-form";
export * from "./serial-date";
export * from "./spoken-cells";
export * from "./spoken-date";
