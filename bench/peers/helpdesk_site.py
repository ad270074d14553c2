"""django-helpdesk as its own documentation sets it up, on PostgreSQL: settings, addresses and the WSGI application."""

import os
from urllib.parse import unquote, urlsplit

database = urlsplit(os.environ["HELPDESK_DATABASE"])

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": database.path.lstrip("/"),
        "HOST": database.hostname,
        "PORT": database.port,
        "USER": unquote(database.username or ""),
        "PASSWORD": unquote(database.password or ""),
        "CONN_MAX_AGE": None,
    }
}
DEBUG = False
ALLOWED_HOSTS = ["*"]
SECRET_KEY = "for measuring only"
ROOT_URLCONF = "helpdesk_site"
WSGI_APPLICATION = "helpdesk_site.application"
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.sites",
    "django.contrib.messages",
    "django.contrib.admin",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "rest_framework",
    "helpdesk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
SITE_ID = 1
STATIC_URL = "/static/"
MEDIA_ROOT = os.environ["HELPDESK_FILES"]
USE_TZ = True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
HELPDESK_SUBMIT_A_TICKET_PUBLIC = True
HELPDESK_TEAMS_MODE_ENABLED = False

_made = {}


def __getattr__(name):
    """Addresses and the application need Django's settings, which are this module."""
    if name == "urlpatterns":
        from django.contrib import admin
        from django.urls import include, path

        return [
            path("admin/", admin.site.urls),
            path("", include("helpdesk.urls", namespace="helpdesk")),
        ]
    if name == "application":
        if not _made:
            from django.core.wsgi import get_wsgi_application

            _made["application"] = get_wsgi_application()
        return _made["application"]
    raise AttributeError(name)
