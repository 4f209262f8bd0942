"""Patterns of messages that programs of a server print into a page."""

MESSAGE = (
    r"(?i)^\s*(?:(?:php )?(?:warning|notice|deprecated|fatal error|parse error|strict standards):"
    r"\s.*\bin\s.*\bon line \d+\.?$"
    r"|traceback \(most recent call last\):\s*$|(?:uncaught )?(?:type|reference|syntax|range)error:\s"
    r"|(?:sqlstate|ora-\d+)\b.*\b(?:error|denied|syntax|connection)\b|liquid (?:syntax )?error(?: \(line \d+\))?:\s"
    r"|error establishing a database connection\b.{0,120}$"
    r"|(?:error \d{4}\b.{0,12}: ?)?you have an error in your sql syntax|mysql server has gone away$"
    r"|error: cannot read propert(?:y|ies) of (?:undefined|null)\b"
    r"|(?-i:\[?\d{4}-\d\d-\d\d[ T][\d:,.]{8,15}Z?\]? ?.{0,24}\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE)\b"
    r"|(?:INFO|DEBUG|WARNING|ERROR|CRITICAL):[a-z][\w.]{1,60}:"
    r"|.{0,60}\[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] \"[A-Z]{3,7} /)"
    r"|(?:exception in thread .*)?(?:java|javax|org|com|system)\.[\w.]{2,80}(?:exception|error)\b(?::.*)?$)"
)
"""What the server's own programs say."""

ON_SERVER = r"(?i)/(?:public_html|wp-content|wp-includes|wp-admin|htdocs|httpdocs|www|home|srv)/.*\.php\b"
