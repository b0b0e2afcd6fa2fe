/// The endpoint and task settings that the stand-in honours; every other one that would change a file is refused.
package io.sluice.local.dms.settings;
