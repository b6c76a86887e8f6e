"""The four roles. A role may do what the ones before it may, and more (docs/roles.md)."""

from django.apps import apps as current
from django.contrib.auth.management import create_permissions
from django.db import migrations

RECORDS = ["event", "actor", "place", "source", "relation", "narrative"]
PARTS = ["name", "participation", "eventplace", "eventlink", "figure", "citation", "identifier", "narrativestep"]
VOCABULARIES = ["kind", "role", "unit", "relationtype", "linktype"]


def every(actions: list[str], models: list[str]) -> list[str]:
    return [f"{action}_{model}" for model in models for action in actions]


CONTRIBUTOR = [
    *every(["view", "add", "change"], RECORDS),
    *every(["view", "add", "change", "delete"], PARTS),
    *every(["view"], VOCABULARIES),
]
EDITOR = [*CONTRIBUTOR, *every(["review"], RECORDS), *every(["add", "change"], VOCABULARIES), "view_importrun"]
PUBLISHER = [*EDITOR, *every(["publish"], RECORDS)]
ROLES = {"contributor": CONTRIBUTOR, "editor": EDITOR, "publisher": PUBLISHER}


def create(apps, schema_editor):
    # Permissions are made after all migrations; these are needed now.
    create_permissions(current.get_app_config("events"), apps=apps, verbosity=0, using=schema_editor.connection.alias)
    create_permissions(current.get_app_config("auth"), apps=apps, verbosity=0, using=schema_editor.connection.alias)
    group = apps.get_model("auth", "Group")
    permission = apps.get_model("auth", "Permission")
    ours = permission.objects.filter(content_type__app_label="events")
    for name, codenames in ROLES.items():
        role, _ = group.objects.get_or_create(name=name)
        role.permissions.set(ours.filter(codename__in=codenames))
    administrator, _ = group.objects.get_or_create(name="administrator")
    administrator.permissions.set(
        ours.exclude(content_type__model__endswith="history")
        | permission.objects.filter(content_type__app_label="auth", content_type__model__in=["user", "group"])
    )


def remove(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=[*ROLES, "administrator"]).delete()


class Migration(migrations.Migration):
    dependencies = [("events", "0005_work")]

    operations = [migrations.RunPython(create, remove)]
