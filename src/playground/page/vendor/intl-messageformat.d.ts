// The playground serves the library itself under this name.
import { IntlMessageFormat } from 'intl-messageformat';

export { IntlMessageFormat };
