export * from "./cell";
export * from "./address";
export * from "./serial-date";
export * from "./spoken-date";
