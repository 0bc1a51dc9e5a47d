"""Django's settings, cast from the environment once. Production defaults; TRACKING_DEBUG=1 is for development."""

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from scanstation.errors import SettingsError
from scanstation.wire import MAX_BODY
from tracking import databases, environment

DEBUG = environment.flag("TRACKING_DEBUG")
SECRET_KEY = environment.secret_key()
ALLOWED_HOSTS = environment.hosts()
PUBLIC_URL = environment.public_url()
WEBHOOK_SECRETS = environment.webhook_secrets()

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "tracking.parcels",
    "tracking.stations",
    "tracking.carriers",
    "tracking.shops",
    "tracking.customers",
    "tracking.mail",
    "tracking.hooks",
    "tracking.operations",
    "tracking.staff",
    "django.contrib.admin.apps.SimpleAdminConfig",  # after ours, whose templates stand before its own
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "tracking.headers.ContentSecurityPolicy",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "tracking.unavailable.Unavailable",
    "tracking.staff.middleware.Sessions",
    "tracking.staff.middleware.Forms",
    "tracking.staff.middleware.LogIn",
    "tracking.staff.middleware.Messages",
    "tracking.staff.middleware.Private",
]
ROOT_URLCONF = "tracking.urls"
ASGI_APPLICATION = "tracking.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SECURE_REFERRER_POLICY = "no-referrer"
DATA_UPLOAD_MAX_MEMORY_SIZE = MAX_BODY

DATABASES = {"default": databases.configured(environment.value("TRACKING_DATABASE"), environment.data_folder())}

AUTH_USER_MODEL = "staff.Member"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ("login", "name")}},
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
LOGIN_URL = "staff:log-in"
SESSION_ENGINE = "tracking.staff.sessions"
CSRF_FAILURE_VIEW = "tracking.staff.pages.csrf_failure"
CSRF_COOKIE_HTTPONLY = True
SILENCED_SYSTEM_CHECKS = [
    "security.W003",  # CSRF: tracking.staff.middleware.Forms. Nobody else has a cookie that a form could abuse.
    "security.W005",  # HSTS is for this host: the domain's other names are not ours to speak for,
    "security.W021",  # nor is the list that browsers come with.
]
CSRF_TRUSTED_ORIGINS = [environment.origin()]
_IS_SECURE = PUBLIC_URL.startswith("https://")
# With this prefix browsers take a cookie only from this very host, and only over TLS.
_COOKIE = "__Host-" if _IS_SECURE else ""
SESSION_COOKIE_NAME = f"{_COOKIE}session"
CSRF_COOKIE_NAME = f"{_COOKIE}csrf"
DEVICE_COOKIE_NAME = f"{_COOKIE}device"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _IS_SECURE
# That a request came by TLS is said by the proxy in front. uvicorn believes it if it is on this machine or named in
# FORWARDED_ALLOW_IPS; a header alone (SECURE_PROXY_SSL_HEADER) could be sent by anybody.
SECURE_SSL_REDIRECT = _IS_SECURE
SECURE_REDIRECT_EXEMPT = ["^api/"]  # a bench on the same network may use the server without the proxy
SECURE_HSTS_SECONDS = 30 * 24 * 3600 if _IS_SECURE else 0

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("pl", "Polish")]
USE_TZ = True
TIME_ZONE = environment.value("TRACKING_TIME_ZONE", "UTC")
try:
    ZoneInfo(TIME_ZONE)
except (ZoneInfoNotFoundError, ValueError) as error:
    sentence = f"TRACKING_TIME_ZONE is {TIME_ZONE!r}; it looks like Europe/Berlin."
    raise SettingsError(("TRACKING_TIME_ZONE",), sentence) from error

STATIC_URL = "/static/"
STORAGES = {"staticfiles": {"BACKEND": "tracking.static_files.VersionedStorage"}}

KEEP_DAYS = environment.days("TRACKING_KEEP_DAYS", environment.SHORTEST_KEPT)

STUCK_PACKED_HOURS = environment.hours("TRACKING_STUCK_PACKED_HOURS", 4)
STUCK_SHIPPED_HOURS = environment.hours("TRACKING_STUCK_SHIPPED_HOURS", 24)

LIVE_HEARTBEAT_SECONDS = environment.seconds("TRACKING_LIVE_HEARTBEAT", 15)
LIVE_STREAMS_PER_LINK = 20
LIVE_STREAMS = 10_000

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "loggers": {
        "": {"handlers": ["console"], "level": "WARNING"},
        "django": {"propagate": True, "handlers": []},
        # A refused request is the sender's matter, and its path may hold a customer's link.
        "django.request": {"level": "ERROR"},
        # Each of its tries while PostgreSQL is away would be a line; who wanted a connection says what became of it.
        "psycopg.pool": {"level": "ERROR"},
        # Anybody can send a wrong Host; that must not fill the log.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
