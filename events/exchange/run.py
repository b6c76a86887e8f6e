"""Carries out an import: one transaction, one `ImportRun`, and the history names it."""

from typing import Any

import pghistory
import tablib
from django.db import transaction
from django.utils import timezone
from import_export.results import Result

from events.exchange.resource import NounResource
from events.models import ImportRun


def preview(resource: NounResource, dataset: tablib.Dataset, *, user: Any) -> Result:
    """What an import would do. Everything is done, looked at, and taken back."""
    return resource.import_data(dataset, dry_run=True, user=user)


def carry_out(
    resource: NounResource, dataset: tablib.Dataset, *, user: Any, file_name: str, format: str, reason: str = ""
) -> tuple[Result, ImportRun | None]:
    """All rows or none. Without errors the run is given too; with errors nothing is kept, the run included."""
    with transaction.atomic():
        run = ImportRun.objects.create(
            user=user,
            file_name=file_name[:255],
            format=format,
            noun=str(resource.noun.model._meta.model_name),
        )
        context = {"import_run": run.pk, "reason": reason} if reason else {"import_run": run.pk}
        with pghistory.context(user=user.pk, **context):
            result = resource.import_data(
                dataset, dry_run=False, user=user, rollback_on_validation_errors=True, use_transactions=True
            )
        if result.has_errors() or result.has_validation_errors():
            transaction.set_rollback(True)
            return result, None
        run.created_rows, run.updated_rows = result.totals["new"], result.totals["update"]
        run.skipped_rows, run.finished = result.totals["skip"], timezone.now()
        run.save()
    return result, run
