// A browser on a busy machine may come too late once: said, and tried once more. Twice is a failure.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

export {};
