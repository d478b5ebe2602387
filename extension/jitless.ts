import { config } from 'zod/v4/core';

// Imported first wherever schemas are: zod would try `new Function`, and the content security policy would report it.
config({ jitless: true });
