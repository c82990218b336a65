export declare function extensionUnderTest(): string;
